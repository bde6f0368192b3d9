package org.lgds.kit.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.kit.event.DeadLetters;

/**
 * Handles the dead letters again, once whatever made them fail has been mended: {@code POST /q/dead-letters/replay} on
 * the management port, for operators. What fails again is put aside again.
 */
@ApplicationScoped
public class Replay {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Deliveries deliveries;
    private final DeadLetters deadLetters;
    private final Map<String, Object> kafka;
    private final String group;

    /** What became of the dead letters. */
    public record Outcome(int handled, int putAsideAgain) {}

    Replay(
            Deliveries deliveries,
            DeadLetters deadLetters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.deliveries = deliveries;
        this.deadLetters = deadLetters;
        this.kafka = kafka;
        this.group = service + ".replay";
    }

    void offer(@Observes ManagementInterface management) {
        management.router().post("/q/dead-letters/replay").blockingHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        var outcome = replay();
        context.json(new JsonObject().put("handled", outcome.handled()).put("putAsideAgain", outcome.putAsideAgain()));
    }

    /** Handles all that was put aside since the last replay, oldest first. */
    public synchronized Outcome replay() {
        var handled = 0;
        var again = 0;
        try (var reading = new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
            reading.subscribe(List.of(deadLetters.topic()));
            // The first poll joins the group; what stood there then is replayed, not what is put aside meanwhile.
            var records = reading.poll(Duration.ofSeconds(10));
            var ends = reading.endOffsets(reading.assignment());
            while (!records.isEmpty()
                    || ends.entrySet().stream().anyMatch(e -> reading.position(e.getKey()) < e.getValue())) {
                for (var record : records) {
                    if (deliveries.hand(original(record))) {
                        handled++;
                    } else {
                        again++;
                    }
                }
                reading.commitSync();
                if (ends.entrySet().stream().allMatch(e -> reading.position(e.getKey()) >= e.getValue())) {
                    break;
                }
                records = reading.poll(POLL);
            }
        }
        return new Outcome(handled, again);
    }

    private static ConsumerRecord<String, String> original(ConsumerRecord<String, String> record) {
        var headers = new RecordHeaders(record.headers());
        var topic = new String(headers.lastHeader("lgds_topic").value(), StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                topic,
                record.partition(),
                record.offset(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }

    private Map<String, Object> config() {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return config;
    }
}
