package org.lgds.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** All that stands on a topic, as LGDS's own consumers would read it. */
record Facts(List<ConsumerRecord<String, String>> records) {

    static Facts of(String topic) {
        var config = Map.<String, Object>of("bootstrap.servers", Suite.STACK.address("kafka"));
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return new Facts(records);
        }
    }

    /** The highest sequence of each key. Fails if a key has a gap, or something new stands before something older. */
    Map<String, Long> inOrderWithoutGaps() {
        var highest = new HashMap<String, Long>();
        for (var record : records) {
            var sequence = Long.parseLong(header(record, "ce_sequence"));
            var before = highest.getOrDefault(record.key(), 0L);
            assertThat(sequence).as("%s after %d", record.key(), before).isLessThanOrEqualTo(before + 1);
            highest.merge(record.key(), sequence, Math::max);
        }
        return highest;
    }

    /** Ids of the events of a type about a subject; a redelivery has the id of the first. */
    List<String> ids(String type, String subject) {
        return records.stream()
                .filter(record ->
                        header(record, "ce_type").equals(type) && record.key().equals(subject))
                .map(record -> header(record, "ce_id"))
                .distinct()
                .toList();
    }

    /** Ids of the traces that the events are part of. */
    Set<String> traces() {
        return records.stream()
                .filter(record -> record.headers().lastHeader("ce_traceparent") != null)
                .map(record -> header(record, "ce_traceparent").split("-")[1])
                .collect(Collectors.toSet());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
