package org.lgds.kit.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.kit.event.KafkaSettings;

/**
 * Reads every topic that a {@link Subscriber} takes in. A partition whose record fails for a passing reason is paused and
 * tried again with back-off, for as long as it takes; the others go on.
 */
@ApplicationScoped
public class Feed {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 10_000;

    private record Retry(int attempt, long notBefore) {}

    private final Deliveries deliveries;
    private final FilledCopies copies;
    private final KafkaSettings settings;
    private final Map<String, Object> kafka;
    private final String group;
    private final Thread thread = new Thread(this::run, "event-feed");
    private final Map<TopicPartition, Retry> retries = new HashMap<>();
    private final Map<TopicPartition, Long> toFill = new HashMap<>();
    private volatile boolean stopping;
    private volatile Consumer<String, String> consumer;

    Feed(
            Deliveries deliveries,
            FilledCopies copies,
            KafkaSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.deliveries = deliveries;
        this.copies = copies;
        this.settings = settings;
        this.kafka = kafka;
        this.group = service;
    }

    void start(@Observes @Priority(3001) StartupEvent event) {
        if (settings.enabled() && !deliveries.topics().isEmpty()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        thread.join(LONGEST_PAUSE_MS);
    }

    private void run() {
        while (!stopping) {
            try (var reading = new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
                consumer = reading;
                reading.subscribe(deliveries.topics(), new Assignment(reading));
                while (!stopping) {
                    step(reading);
                }
            } catch (WakeupException e) {
                Log.debug("The feed stops");
            } catch (RuntimeException | Error e) {
                // Nobody else would begin it again, nor notice that this thread has ended.
                Log.warn("The feed begins anew", e);
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void step(Consumer<String, String> reading) {
        resumeWhatHasWaited(reading);
        var records = reading.poll(POLL);
        for (var partition : records.partitions()) {
            hand(reading, partition, records.records(partition));
        }
        if (!records.isEmpty()) {
            reading.commitSync();
        }
        noteFilled(reading);
    }

    /** In order; the first failure keeps the rest of its partition back. */
    private void hand(
            Consumer<String, String> reading, TopicPartition partition, List<ConsumerRecord<String, String>> records) {
        for (var record : records) {
            try {
                deliveries.hand(record);
                retries.remove(partition);
            } catch (RuntimeException | Error e) {
                var attempt = retries.getOrDefault(partition, new Retry(0, 0)).attempt() + 1;
                var pause = Math.min(FIRST_PAUSE_MS << Math.min(attempt, 10), LONGEST_PAUSE_MS);
                Log.warnf(
                        e, "%s@%d waits, attempt %d follows in %d ms", partition, record.offset(), attempt + 1, pause);
                retries.put(partition, new Retry(attempt, System.currentTimeMillis() + pause));
                reading.seek(partition, record.offset());
                reading.pause(List.of(partition));
                return;
            }
        }
    }

    private void resumeWhatHasWaited(Consumer<String, String> reading) {
        var now = System.currentTimeMillis();
        reading.resume(reading.paused().stream()
                .filter(partition ->
                        retries.getOrDefault(partition, new Retry(0, 0)).notBefore() <= now)
                .toList());
    }

    private void noteFilled(Consumer<String, String> reading) {
        toFill.entrySet().removeIf(entry -> {
            var partition = entry.getKey();
            if (reading.position(partition) < entry.getValue()) {
                return false;
            }
            copies.filled(
                    partition.topic(),
                    partition.partition(),
                    reading.partitionsFor(partition.topic()).size());
            return true;
        });
    }

    private Map<String, Object> config() {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A topic that its owner has yet to create is found soon; a killed instance is missed soon.
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        return config;
    }

    private void pause() {
        try {
            Thread.sleep(FIRST_PAUSE_MS * 5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private final class Assignment implements ConsumerRebalanceListener {

        private final Consumer<String, String> reading;

        Assignment(Consumer<String, String> reading) {
            this.reading = reading;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            var unfilled = partitions.stream()
                    .filter(partition -> !copies.isFilled(partition.topic(), partition.partition()))
                    .toList();
            // Of no partitions Kafka would seek all.
            if (!unfilled.isEmpty()) {
                reading.seekToBeginning(unfilled);
                toFill.putAll(reading.endOffsets(unfilled));
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
            partitions.forEach(
                    partition -> positions.put(partition, new OffsetAndMetadata(reading.position(partition))));
            try {
                reading.commitSync(positions);
            } catch (KafkaException e) {
                Log.debug("Not committed before the rebalance; the inbox knows what was handled", e);
            }
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            toFill.keySet().removeAll(partitions);
            retries.keySet().removeAll(partitions);
        }
    }
}
