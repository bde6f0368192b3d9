package org.lgds.kit.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealKafka;
import org.lgds.kit.test.Topic;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(RealKafka.class)
class OutboxRelayTest {

    private final String subject = UUID.randomUUID().toString();

    @Inject
    Journal journal;

    @Inject
    Outboxes outbox;

    @Inject
    DataSource database;

    @Inject
    OutboxRows rows;

    @Inject
    Topics topics;

    @Inject
    KafkaSettings settings;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void eventsReachKafkaInOrderAsCloudEvents() {
        add(1300);

        var sent = received(1300);
        assertThat(sent).extracting(OutboxRelayTest::sequence).isEqualTo(numbers(1300));
        assertThat(Stream.of("ce_specversion", "ce_type", "ce_source", "ce_subject", "content-type", "ce_audience")
                        .map(name -> Topic.header(sent.get(0), name)))
                .containsExactly(
                        "1.0", "org.lgds.widget.happened.v1", "/kit-data", subject, "application/json", "public");
        assertThat(sent.get(0).value()).isEqualTo("{\"what\":\"1\"}");
    }

    @Test
    void severalRelaysSendEachRecordOnceAndInOrder() {
        var others = Stream.generate(() -> new OutboxRelay(database, rows, topics, settings, kafka))
                .limit(3)
                .toList();
        for (int round = 0; round < 5; round++) {
            var from = round * 700;
            QuarkusTransaction.requiringNew()
                    .run(() -> IntStream.rangeClosed(from + 1, from + 700).forEach(this::add1));
            CompletableFuture.allOf(others.stream()
                            .map(relay -> CompletableFuture.runAsync(() -> relayAll(relay)))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
        await().until(() -> outbox.size() == 0);

        assertThat(received(3500)).extracting(OutboxRelayTest::sequence).isEqualTo(numbers(3500));
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        var rolledBack = QuarkusTransaction.requiringNew();
        assertThat(catchThrowable(() -> rolledBack.run(() -> {
                    add1(1);
                    throw new IllegalStateException("no");
                })))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew().run(() -> add1(2));

        assertThat(received(1)).extracting(OutboxRelayTest::sequence).containsExactly(2L);
    }

    @Test
    void anErrorOfAnyKindDoesNotEndTheRelay() throws Exception {
        var asked = new AtomicInteger();
        var failing = new PGSimpleDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                if (asked.incrementAndGet() == 1) {
                    throw new OutOfMemoryError("on purpose");
                }
                return database.getConnection();
            }
        };
        var relay = new OutboxRelay(failing, rows, topics, settings, kafka);
        relay.start(null);

        await().until(() -> asked.get() > 2);
        relay.stop(null);
    }

    @Test
    void whatKafkaWillNeverTakeIsKeptApartAndTheRestGoesOn() throws Exception {
        try (var admin = Admin.create(kafka)) {
            var narrow = new NewTopic("narrow", 1, (short) 1).configs(Map.of("max.message.bytes", "50000"));
            admin.createTopics(List.of(narrow)).all().get();
        }
        var random = new Random(1)
                .ints(200_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            put(connection, "narrow", "{}", "before");
            put(connection, "narrow", "{}", random);
            put(connection, "narrow", "{}", "x".repeat(2_000_000));
            put(connection, "narrow", "{\"cut", "headers");
            put(connection, "narrow", "{\"ce_id\":\"a\\u0000b\"}", "after");
            connection.commit();
        }
        add(3);

        assertThat(received(3)).extracting(OutboxRelayTest::sequence).isEqualTo(numbers(3));
        assertThat(new Topic(servers, "narrow").received(2, subject))
                .extracting(ConsumerRecord::value)
                .containsExactly("before", "after");
        await().untilAsserted(() -> assertThat(refused()).hasSize(3).last().isEqualTo("headers"));
    }

    private void put(Connection connection, String topic, String headers, String payload) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into outbox (topic, key, headers, payload) values (?, ?, ?, ?)")) {
            insert.setString(1, topic);
            insert.setString(2, subject);
            insert.setString(3, headers);
            insert.setString(4, payload);
            insert.executeUpdate();
        }
    }

    private List<String> refused() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select payload from outbox_refused where key = ? and reason <> '' order by id")) {
            select.setString(1, subject);
            var payloads = new ArrayList<String>();
            for (var found = select.executeQuery(); found.next(); ) {
                payloads.add(found.getString(1));
            }
            return payloads;
        }
    }

    private static void relayAll(OutboxRelay relay) {
        try {
            relay.relay();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(int count) {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.rangeClosed(1, count).forEach(this::add1));
    }

    private void add1(int sequence) {
        journal.add(new Happened(subject, sequence, String.valueOf(sequence)));
    }

    private List<ConsumerRecord<String, String>> received(int count) {
        return new Topic(servers, "lgds.widgets").received(count, subject);
    }

    private static long sequence(ConsumerRecord<String, String> record) {
        return Long.parseLong(Topic.header(record, "ce_sequence"));
    }

    private static List<Long> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> (long) i).toList();
    }
}
