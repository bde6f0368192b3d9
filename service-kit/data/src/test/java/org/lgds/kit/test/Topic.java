package org.lgds.kit.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

/** A topic as a test reads and writes it. */
public record Topic(String servers, String name) {

    /** Everything on the topic that matches, in the order of each partition, once there are so many. */
    public List<ConsumerRecord<String, String>> received(int count, Predicate<ConsumerRecord<String, String>> which) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            await().pollInSameThread().until(() -> !consumer.partitionsFor(name).isEmpty());
            consumer.assign(consumer.partitionsFor(name).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList());
            var records = new ArrayList<ConsumerRecord<String, String>>();
            await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    if (which.test(record)) {
                        records.add(record);
                    }
                });
                return records.size() >= count;
            });
            return records;
        }
    }

    /** Records of one key. */
    public List<ConsumerRecord<String, String>> received(int count, String key) {
        return received(count, record -> key.equals(record.key()));
    }

    /** What is bigger than a broker takes goes through if it is small when it is compressed. */
    public void send(String key, String data, Map<String, String> headers) {
        var config = Map.<String, Object>of(
                "bootstrap.servers", servers, "compression.type", "lz4", "max.request.size", 8 * 1024 * 1024);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(name, key, data);
            headers.forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
            producer.send(record);
        }
    }

    public static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
