package org.lgds.kit.feed;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lgds.kit.event.DeadLetters;
import org.lgds.kit.event.Inbox;

/** Puts aside what can never be handled, once, with the reason and the place where it was. */
@ApplicationScoped
class PuttingAside {

    static final String TOPIC = "lgds_topic";
    static final String PARTITION = "lgds_partition";
    static final String OFFSET = "lgds_offset";

    private static final String REASON = "lgds_reason";
    private static final int REASON_CHARS = 1_000;

    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final Counter dead;

    PuttingAside(DeadLetters deadLetters, Inbox inbox, MeterRegistry metrics) {
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.dead = Counter.builder("lgds.dead.letters")
                .description("Records put aside because they can never be handled")
                .register(metrics);
    }

    /** @param read what it was read from: the record itself, or the letter that put it aside before */
    void put(
            Delivery delivery, ConsumerRecord<String, String> record, ConsumerRecord<String, String> read, String why) {
        var reason = plain(why);
        var place = Map.of(
                TOPIC, record.topic(),
                PARTITION, Integer.toString(record.partition()),
                OFFSET, Long.toString(record.offset()),
                REASON, reason);
        var isNew = QuarkusTransaction.requiringNew().call(() -> {
            var first = inbox.accept("/dead-letters", id(read));
            if (first) {
                deadLetters.add(record.key(), delivery.headers(), place, record.value());
            }
            return first;
        });
        if (isNew) {
            Log.errorf("Put aside %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
            dead.increment();
        }
    }

    /** Of a record at its place; time and key as well, as a topic made anew counts from 0 again. */
    private static String id(ConsumerRecord<String, String> read) {
        var place =
                "%s-%d@%d %d %s".formatted(read.topic(), read.partition(), read.offset(), read.timestamp(), read.key());
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A reason may quote what made the record unreadable. */
    private static String plain(String reason) {
        return String.valueOf(reason)
                .codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .limit(REASON_CHARS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
