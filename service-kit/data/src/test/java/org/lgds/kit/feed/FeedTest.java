package org.lgds.kit.feed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.RealKafka;
import org.lgds.kit.test.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(RealKafka.class)
class FeedTest {

    private final String key = UUID.randomUUID().toString();

    @Inject
    Listener listener;

    @Inject
    Replay replay;

    @Inject
    @Readiness
    CopiesReady ready;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void aRedeliveredEventCountsOnce() {
        var id = UUID.randomUUID().toString();
        send(id, "once");
        send(id, "once");
        send("last");

        await().untilAsserted(() -> assertThat(listener.heard(key)).containsExactly("once", "last"));
    }

    @Test
    void aPassingFailureIsTriedAgainInOrder() {
        send("first");
        send("later");
        send("last");

        await().untilAsserted(() -> assertThat(listener.heard(key)).containsExactly("first", "later", "last"));
    }

    @Test
    void anErrorOfAnyKindIsTriedAgainAndDoesNotEndTheFeed() {
        send("first");
        send("fatal");
        send("last");

        await().untilAsserted(() -> assertThat(listener.heard(key)).containsExactly("first", "fatal", "last"));
    }

    @Test
    void whatCanNeverBeHandledIsPutAsideWithTheReasonAndReplayed() {
        send("never");
        sendRaw("{not json", headers(UUID.randomUUID().toString()));
        sendRaw("{\"what\":\"x\"}", Map.of("ce_type", "no id"));
        send("last");

        await().untilAsserted(() -> assertThat(listener.heard(key)).containsExactly("last"));
        var dead = new Topic(servers, "lgds.kit-data.dead-letter").received(3, key);
        assertThat(dead)
                .extracting(letter -> Topic.header(letter, "lgds_topic"))
                .containsOnly("lgds.gadgets");
        assertThat(dead.get(0).value()).contains("never");
        assertThat(Topic.header(dead.get(0), "lgds_reason")).isEqualTo("never");
        listener.mend("never");
        assertThat(replay.replay().handled()).isGreaterThanOrEqualTo(1);
        assertThat(listener.heard(key)).containsExactly("last", "never");
    }

    @Test
    void aRecordIsHandledInTheTraceOfWhatCausedIt() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var headers = new HashMap<>(headers(UUID.randomUUID().toString()));
        headers.put("ce_traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace));
        sendRaw("{\"what\":\"traced\"}", headers);

        await().untilAsserted(() -> assertThat(listener.trace(key)).contains(trace));
    }

    @Test
    void aServiceIsReadyOnceItsCopiesWereFilled() {
        await().untilAsserted(() -> assertThat(ready.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP));
    }

    @Test
    void aCopyThatIsToBeFilledAnewIsReadFromTheBeginning() throws SQLException {
        send("state");
        await().untilAsserted(() -> assertThat(listener.heard(key)).containsExactly("state"));
        forgetThatTheCopyWasFilled();
        someoneElseTakesPartitionsAndLeaves();

        await().untilAsserted(() -> assertThat(listener.heard(key)).containsExactly("state", "state"));
    }

    /** Tombstones show it, as no inbox keeps them from being handed over again. */
    @Test
    void whatWasHandledIsNotReadAgainAfterARebalance() {
        await().until(this::isFilled);
        send("state");
        sendRaw(null, headers(UUID.randomUUID().toString()));
        await().untilAsserted(() -> assertThat(listener.heard(key)).containsExactly("state", "gone"));
        someoneElseTakesPartitionsAndLeaves();
        send("last");

        await().untilAsserted(() -> assertThat(listener.heard(key)).contains("last"));
        assertThat(listener.heard(key)).containsExactly("state", "gone", "last");
    }

    private boolean isFilled() throws SQLException {
        try (var connection = database.getConnection();
                var filled = connection
                        .createStatement()
                        .executeQuery("select count(*) >= max(partitions) from copy_filled"
                                + " where topic = 'lgds.gadgets'")) {
            return filled.next() && filled.getBoolean(1);
        }
    }

    /** As a migration does that gives a copy a new column. */
    private void forgetThatTheCopyWasFilled() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.execute("delete from copy_filled where topic = 'lgds.gadgets'");
            delete.execute("delete from inbox where event_id like 'lgds.gadgets %'");
        }
    }

    private void someoneElseTakesPartitionsAndLeaves() {
        var config = Map.<String, Object>of("bootstrap.servers", servers, "group.id", "kit-data");
        try (var other = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            other.subscribe(List.of("lgds.gadgets"));
            await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
                other.poll(Duration.ofMillis(200));
                return !other.assignment().isEmpty();
            });
        }
    }

    private void send(String what) {
        send(UUID.randomUUID().toString(), what);
    }

    private void send(String id, String what) {
        sendRaw("{\"what\":\"%s\",\"added\":\"by a newer producer\"}".formatted(what), headers(id));
    }

    private void sendRaw(String data, Map<String, String> headers) {
        new Topic(servers, "lgds.gadgets").send(key, data, headers);
    }

    private static Map<String, String> headers(String id) {
        var headers = new HashMap<String, String>();
        headers.put("ce_id", id);
        headers.put("ce_source", "/elsewhere");
        headers.put("ce_type", "org.lgds.gadget.happened.v1");
        headers.put("ce_sequence", "1");
        return headers;
    }
}
