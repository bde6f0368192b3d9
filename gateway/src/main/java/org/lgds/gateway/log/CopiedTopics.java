package org.lgds.gateway.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.quarkus.logging.Log;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The facts topics and councils' state as one stream of records, read without a consumer group: the offsets are in the log's
 * own database.
 */
final class CopiedTopics implements AutoCloseable {

    private static final long LOOK_EVERY = Duration.ofSeconds(2).toNanos();
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int TIMEOUT_MILLIS = 5_000;

    private final String councils;
    private final List<String> names;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, PartitionId> known = new HashMap<>();

    /** How far councils' state is read before facts are: who may see an event is known by the time that it can be read. */
    private final Map<TopicPartition, Long> first = new HashMap<>();

    private long lookedAt = System.nanoTime() - LOOK_EVERY;

    /** Says where to go on in a partition. */
    interface Offsets {
        long next(PartitionId partition) throws java.sql.SQLException;
    }

    CopiedTopics(Map<String, Object> kafka, EventSettings settings) {
        this.councils = settings.councils();
        this.names = new ArrayList<>(settings.topics());
        names.add(councils);
        var config = new HashMap<>(kafka);
        // Those of the extension's health check and of other clients do not fit here.
        config.keySet().removeIf(key -> key.startsWith("group.") || key.endsWith("deserializer"));
        config.put("enable.auto.commit", false);
        config.put("allow.auto.create.topics", false);
        config.put("auto.offset.reset", "earliest");
        config.put("isolation.level", "read_committed");
        config.put("max.poll.records", 500);
        // What is fetched and not yet copied is in memory; a batch that is bigger comes all the same, alone.
        config.put("fetch.max.bytes", 4 * 1024 * 1024);
        config.put("max.partition.fetch.bytes", 256 * 1024);
        config.put("request.timeout.ms", TIMEOUT_MILLIS);
        config.put("default.api.timeout.ms", TIMEOUT_MILLIS);
        config.put("reconnect.backoff.max.ms", 1_000);
        this.admin = Admin.create(config);
        try {
            this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    /** What has arrived; looks for new topics and partitions now and then. */
    Map<PartitionId, List<ConsumerRecord<byte[], byte[]>>> poll(Offsets offsets) throws java.sql.SQLException {
        if (System.nanoTime() - lookedAt > LOOK_EVERY) {
            look(offsets);
            lookedAt = System.nanoTime();
        }
        if (known.isEmpty()) {
            return Map.of();
        }
        var records = consumer.poll(POLL);
        waitForCouncils();
        var byPartition = new HashMap<PartitionId, List<ConsumerRecord<byte[], byte[]>>>();
        records.partitions().forEach(p -> byPartition.put(known.get(p), records.records(p)));
        return byPartition;
    }

    private void look(Offsets offsets) throws java.sql.SQLException {
        var found = new HashMap<TopicPartition, PartitionId>();
        for (var description : describe()) {
            for (var partition : description.partitions()) {
                var at = new TopicPartition(description.name(), partition.partition());
                found.put(at, PartitionId.of(description, partition.partition()));
            }
        }
        found.values().removeAll(known.values());
        if (found.isEmpty()) {
            return;
        }
        known.putAll(found);
        consumer.assign(known.keySet());
        for (var partition : found.entrySet()) {
            consumer.seek(partition.getKey(), offsets.next(partition.getValue()));
        }
        first.putAll(consumer.endOffsets(
                found.keySet().stream().filter(this::isOfCouncils).toList()));
        waitForCouncils();
        Log.infof("Copying %d partitions", known.size());
    }

    /** What has been read is written by the time that more is asked for, so facts go on behind it. */
    private void waitForCouncils() {
        if (first.isEmpty()) {
            return;
        }
        first.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        var facts = known.keySet().stream().filter(at -> !isOfCouncils(at)).toList();
        if (first.isEmpty()) {
            consumer.resume(facts);
        } else {
            consumer.pause(facts);
        }
    }

    private boolean isOfCouncils(TopicPartition partition) {
        return partition.topic().equals(councils);
    }

    private List<TopicDescription> describe() {
        var found = new ArrayList<TopicDescription>();
        for (var topic : admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                found.add(topic.getValue().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new KafkaException("no description of " + topic.getKey(), e.getCause());
                }
            } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
                throw new KafkaException("no description of " + topic.getKey(), e);
            }
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
        admin.close(Duration.ofSeconds(1));
    }
}
