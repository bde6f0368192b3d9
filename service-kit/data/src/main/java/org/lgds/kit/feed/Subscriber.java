package org.lgds.kit.feed;

import org.lgds.kit.problem.Problem;

/**
 * Takes the records of one topic in. It is called in a transaction that also notes the event as handled; a record may come
 * again all the same after a crash elsewhere, so a copy applies by sequence, newer only.
 */
public interface Subscriber {

    String topic();

    /** True if it keeps a copy that the service needs to answer; false if it only reacts, and may do so at any time. */
    default boolean keepsCopy() {
        return true;
    }

    /**
     * Does what the record says. A {@link Problem} or {@link UnreadableEvent} sends it to the dead letters; any other
     * exception lets it be tried again, for as long as it takes.
     */
    void on(Delivery delivery);
}
