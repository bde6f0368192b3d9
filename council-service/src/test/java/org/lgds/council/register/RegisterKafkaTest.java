package org.lgds.council.register;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(RealKafka.class)
class RegisterKafkaTest {

    private static final List<String> TOPICS =
            List.of("lgds.councils", "lgds.councils.state", "lgds.services", "lgds.services.state");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    RegisterLoader loader;

    @Inject
    Outboxes outbox;

    @Test
    void theRegisterReachesKafkaOnceAndASecondLoadSendsNothing() {
        await().atMost(Duration.ofSeconds(60)).until(() -> outbox.size() == 0);
        try (var consumer = consumer()) {
            var partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var latest = read(consumer, ends);

            assertThat(latest.get("lgds.councils.state").keySet())
                    .containsAll(RegisterRecords.COUNCILS.stream()
                            .map(RegisterRecords.Council::code)
                            .toList());
            assertThat(latest.get("lgds.services.state").keySet())
                    .containsAll(RegisterRecords.SERVICES.stream()
                            .map(service -> String.valueOf(service.id()))
                            .toList());
            assertHeaders(latest.get("lgds.councils").get("LDS"), "councils");
            assertHeaders(latest.get("lgds.councils.state").get("LDS"), "councils.state");

            loader.load(RegisterFiles.ours());
            assertThat(outbox.size()).isZero();
            assertThat(consumer.endOffsets(partitions)).isEqualTo(ends);
        }
    }

    private static void assertHeaders(ConsumerRecord<String, String> record, String schema) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "org.lgds.council.registered.v1")
                .containsEntry("ce_source", "/council-service")
                .containsEntry("ce_subject", "LDS")
                .containsEntry("ce_dataschema", "/schemas/" + schema + ".v1.json")
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_audience", "public")
                .containsEntry("ce_councils", "LDS")
                .containsKeys("ce_id", "ce_time", "ce_sequence");
        assertThat(record.value()).contains("\"name\":\"Leeds City Council\"");
    }

    private static Map<String, Map<String, ConsumerRecord<String, String>>> read(
            KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        var latest = new HashMap<String, Map<String, ConsumerRecord<String, String>>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200))
                    .forEach(record -> latest.computeIfAbsent(record.topic(), topic -> new HashMap<>())
                            .put(record.key(), record));
        }
        return latest;
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
