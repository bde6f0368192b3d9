package org.lgds.kit.event;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts records aside on this service's dead-letter topic, by way of the outbox, so that none is lost on the way. */
@ApplicationScoped
public class DeadLetters {

    private final Journal journal;
    private final Topics topics;

    DeadLetters(Journal journal, Topics topics) {
        this.journal = journal;
        this.topics = topics;
    }

    public String topic() {
        return topics.deadLetters();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String key, Map<String, String> headers, String payload) {
        journal.add(new OutboxRows.Row(0, topic(), key == null ? "" : key, headers, payload));
    }
}
