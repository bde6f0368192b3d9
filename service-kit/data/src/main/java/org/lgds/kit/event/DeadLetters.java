package org.lgds.kit.event;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Puts records aside on this service's dead-letter topic, by way of the outbox, so that none is lost on the way. What the
 * outbox or a broker might not take is put aside without its content: whoever wants it reads it where it is.
 */
@ApplicationScoped
public class DeadLetters {

    /** On a letter without content, whose key, data and other headers are to be read at the place that its headers tell. */
    public static final String WITHOUT_CONTENT = "lgds_without_content";

    /** A broker takes a million bytes by default; so many leave room for the reason and for what Kafka adds. */
    private static final int MAX_BYTES = 512 * 1024;

    private final Journal journal;
    private final Topics topics;

    DeadLetters(Journal journal, Topics topics) {
        this.journal = journal;
        this.topics = topics;
    }

    /** {@code lgds.<service>.dead-letter} */
    public String topic() {
        return topics.deadLetters();
    }

    /**
     * Puts a record aside.
     *
     * @param headers its own
     * @param why what the letter tells besides, each in short: where the record is, and the reason
     * @param payload null for a tombstone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String key, Map<String, String> headers, Map<String, String> why, String payload) {
        var told = new HashMap<>(why);
        if (isKept(key, headers, payload)) {
            headers.forEach(told::putIfAbsent);
            told.remove(WITHOUT_CONTENT);
            journal.add(new OutboxRows.Row(topic(), key == null ? "" : key, told, payload));
        } else {
            told.put(WITHOUT_CONTENT, "true");
            journal.add(new OutboxRows.Row(topic(), "", told, null));
        }
    }

    private static boolean isKept(String key, Map<String, String> headers, String payload) {
        var bytes = bytes(key) + bytes(payload);
        for (var header : headers.entrySet()) {
            bytes += bytes(header.getKey()) + bytes(header.getValue());
        }
        return bytes <= MAX_BYTES && isText(key) && isText(payload);
    }

    private static long bytes(String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The database's text has no NUL; headers are kept as JSON, which writes it in other characters. */
    private static boolean isText(String value) {
        return value == null || value.indexOf('\0') < 0;
    }
}
