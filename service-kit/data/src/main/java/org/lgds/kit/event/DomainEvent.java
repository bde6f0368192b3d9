package org.lgds.kit.event;

import java.util.Set;

/** A fact about one aggregate, named in the past tense. {@link Journal} keeps it in the transaction that made it true. */
public interface DomainEvent {

    /** Its name, {@code asset.listed}; the CloudEvents type is {@code org.lgds.asset.listed.v1}. */
    String name();

    /** The facts topic, {@code lgds.assets}. */
    String topic();

    /** Key of the aggregate root, and of the record in Kafka: events of one aggregate stay in order. */
    String subject();

    /** The aggregate's {@code eventSequence} with this event. */
    long sequence();

    Audience audience();

    /** Codes of the councils it is about, whoever may see it. */
    Set<String> councils();

    /** The whole representation as the audience may see it, with the {@link Change}. */
    Object data();

    /** What the audit files it under: the aggregate root. */
    default String kind() {
        return name().substring(0, name().indexOf('.'));
    }

    /** From, to and reason. */
    Change change();

    /** The whole representation, for the audit. */
    Object record();

    /** What other services need to know of the aggregate now, or null if this event changes nothing of it. */
    default StateRecord state() {
        return null;
    }

    /**
     * A record of a compacted topic.
     *
     * @param data what is known of the aggregate, or null when it is gone
     */
    record StateRecord(String topic, Object data) {}
}
