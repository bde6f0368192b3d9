package org.lgds.gateway.test;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Publishes facts as a service's relay does. */
public final class Facts implements AutoCloseable {

    private final Map<String, Object> config = Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
            "acks",
            "all",
            "linger.ms",
            0);
    private final Admin admin = Admin.create(config);
    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    private long sequence;

    public void create(String topic, int partitions) {
        wait(admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                .all());
    }

    public void widen(String topic, int partitions) {
        wait(admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions)))
                .all());
    }

    public void delete(String topic) {
        wait(admin.deleteTopics(List.of(topic)).all());
    }

    /** Sends one fact and returns its id when the broker has it. */
    public String publish(String topic, String type, String subject, String audience, String data) {
        var headers = new HashMap<>(Map.of("ce_audience", audience, "ce_type", type, "ce_subject", subject));
        headers.put("ce_id", UUID.randomUUID().toString());
        send(topic, headers, data);
        return headers.get("ce_id");
    }

    /** Sends a record with these headers and the usual ones; an empty value leaves one out. */
    public void send(String topic, Map<String, String> given, String data) {
        var headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_source", "/asset-service",
                "ce_time", Instant.now().toString(),
                "ce_dataschema", "https://lgds.example/schemas/asset.v1.json",
                "ce_sequence", String.valueOf(++sequence),
                "ce_councils", "LDS",
                "ce_actor", "sub-of-kim",
                "content-type", "application/json"));
        headers.putAll(given);
        var record = new ProducerRecord<>(topic, headers.get("ce_subject"), data);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                record.headers().add(name, value.getBytes(UTF_8));
            }
        });
        wait(producer.send(record));
    }

    private static void wait(java.util.concurrent.Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
