package org.lgds.kit.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
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

    /** What became of the dead letters; {@code gone} are those put aside without content whose record is not there any more. */
    public record Outcome(int handled, int putAsideAgain, int gone) {}

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
        context.json(new JsonObject()
                .put("handled", outcome.handled())
                .put("putAsideAgain", outcome.putAsideAgain())
                .put("gone", outcome.gone()));
    }

    /** Handles all that was put aside since the last replay, oldest first. */
    public synchronized Outcome replay() {
        var handled = 0;
        var again = 0;
        var gone = 0;
        try (var reading = new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
            reading.subscribe(List.of(deadLetters.topic()));
            // The first poll joins the group; what stood there then is replayed, not what is put aside meanwhile.
            var records = reading.poll(Duration.ofSeconds(10));
            var ends = reading.endOffsets(reading.assignment());
            while (!records.isEmpty()
                    || ends.entrySet().stream().anyMatch(e -> reading.position(e.getKey()) < e.getValue())) {
                for (var letter : records) {
                    var record = original(letter);
                    if (record.isEmpty()) {
                        gone++;
                    } else if (deliveries.hand(record.get(), letter)) {
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
        return new Outcome(handled, again, gone);
    }

    /** The record as it was put aside; read where it is if its letter has no content. */
    private Optional<ConsumerRecord<String, String>> original(ConsumerRecord<String, String> letter) {
        var place = new TopicPartition(
                header(letter, PuttingAside.TOPIC), Integer.parseInt(header(letter, PuttingAside.PARTITION)));
        var offset = Long.parseLong(header(letter, PuttingAside.OFFSET));
        if (letter.headers().lastHeader(DeadLetters.WITHOUT_CONTENT) != null) {
            return at(place, offset);
        }
        return Optional.of(new ConsumerRecord<>(
                place.topic(),
                place.partition(),
                offset,
                letter.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                letter.key(),
                letter.value(),
                letter.headers(),
                Optional.empty()));
    }

    private static String header(ConsumerRecord<String, String> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private Optional<ConsumerRecord<String, String>> at(TopicPartition place, long offset) {
        try (var reading = new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
            reading.assign(List.of(place));
            reading.seek(place, offset);
            var end = reading.endOffsets(List.of(place)).get(place);
            while (reading.position(place) == offset && offset < end) {
                var found = reading.poll(POLL).records(place);
                if (!found.isEmpty() && found.get(0).offset() == offset) {
                    return Optional.of(found.get(0));
                }
            }
            Log.errorf("%s@%d was put aside and is not there any more", place, offset);
            return Optional.empty();
        }
    }

    private Map<String, Object> config() {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return config;
    }
}
