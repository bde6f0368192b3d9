package org.lgds.gateway.log;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Facts;
import org.lgds.gateway.test.Gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who follows whom is kept from councils' state, whatever is delivered again, late or broken. */
@QuarkusTest
@TestProfile(Gateway.class)
class SuccessionsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final String topic = "facts-" + UUID.randomUUID();
    private final String councils = "councils-" + UUID.randomUUID();
    private final Settings settings = new Settings(List.of(topic), councils);
    private LogDatabase database;
    private EventLog log;
    private Facts facts;
    private Copier copier;
    private Thread thread;

    @BeforeEach
    void start() throws Exception {
        database = new LogDatabase();
        log = new EventLog(database.source);
        facts = new Facts();
        facts.create(topic, 1);
        facts.create(councils, 1);
    }

    @AfterEach
    void stop() throws Exception {
        end();
        facts.close();
    }

    @Test
    void whatWasToldStandsThroughRestartsAndRedeliveries() throws Exception {
        begin();
        tell("OLD", 1, "active");
        tell("OLD", 2, "abolished", "NEW");
        await().until(() -> predecessors("NEW").equals(Set.of("OLD")));
        var version = log.successions().version();

        end();
        begin();
        database.run("update known_council set sequence = 3");
        end();
        database.run("delete from copied_offset");
        begin();
        tell("END", 1, "abolished", "NEW");
        await().until(() -> predecessors("NEW").equals(Set.of("END", "OLD")));
        assertThat(log.successions().version()).isEqualTo(version + 1);
    }

    @Test
    void anOlderRecordUndoesNothingAndATombstoneEndsIt() throws Exception {
        begin();
        tell("OLD", 5, "abolished", "NEW");
        tell("OLD", 4, "active");
        tell("OLD", 3, "abolished", "OTHER");
        tell("END", 1, "abolished", "NEW");
        await().until(() -> predecessors("NEW").equals(Set.of("END", "OLD")));
        assertThat(predecessors("OTHER")).isEmpty();

        send("OLD", 6, null);
        tell("OLD", 5, "abolished", "NEW");
        tell("LAST", 1, "abolished", "NEW");
        await().until(() -> predecessors("NEW").equals(Set.of("END", "LAST")));
    }

    @Test
    void whatCannotBeReadIsLeftOutAndTheRestGoesOn() throws Exception {
        begin();
        send("BAD", 1, "{");
        send("BAD", 1, "[]");
        send("BAD", 1, "{\"successors\":[\"NEW\"]}");
        send("BAD", 1, "{\"state\":\"abolished\",\"successors\":[\"N,W\"]}");
        send("B\u0000D", 1, "{\"state\":\"abolished\",\"successors\":[\"NEW\"]}");
        tell("OLD", 1, "abolished", "NEW");
        await().until(() -> !predecessors("NEW").isEmpty());
        assertThat(predecessors("NEW")).containsExactly("OLD");
    }

    @Test
    void factsAreCopiedWhenItIsKnownWhoMaySeeThem() throws Exception {
        facts.publish(topic, "org.lgds.asset.listed.v1", "a", "council:OLD", "{}");
        for (int i = 0; i < 300; i++) {
            send("A" + i, 1, "{\"state\":\"active\",\"name\":\"" + "x".repeat(3_000) + "\"}");
        }
        tell("OLD", 1, "abolished", "NEW");
        begin();
        await().until(() -> !database.texts("select ce_id from event_log").isEmpty());

        // By their transactions: the log has one writer, so these rise.
        assertThat(database.texts("select cast(e.xmin as text)::bigint >= cast(c.xmin as text)::bigint"
                        + " from event_log e, known_council c where c.code = 'OLD'"))
                .containsExactly("t");
    }

    @Test
    void theTailKnowsWhatIsNewAndKeepsNothingThatNobodyFollows() throws Exception {
        database.add("t", "s", "council:OLD");
        var tail = new Tail(log, settings);
        Runnable listener = () -> {};
        tail.start(null);
        tail.add(listener);
        await().until(() -> tail.recent().upTo() == 1);
        assertThat(tail.recent().successions().of(Set.of("NEW"))).isEmpty();

        begin();
        tell("OLD", 1, "abolished", "NEW");
        await().until(() -> tail.recent().successions().of(Set.of("NEW")).contains("OLD"));
        tail.remove(listener);
        await().until(() -> tail.recent().successions() == Successions.NONE);
        tail.stop(null);
    }

    @Test
    void councilsThatFollowEachOtherInARingAreFoundOnce() {
        var ring = new Successions(1, Map.of("A", Set.of("B"), "B", Set.of("C"), "C", Set.of("A")));
        assertThat(ring.of(Set.of("A"))).containsExactly("B", "C");
    }

    private Set<String> predecessors(String council) throws SQLException {
        return log.successions().of(Set.of(council));
    }

    private void tell(String code, long sequence, String state, String... successors) {
        var names = successors.length == 0 ? "" : "\"" + String.join("\",\"", successors) + "\"";
        send(code, sequence, "{\"state\":\"%s\",\"successors\":[%s]}".formatted(state, names));
    }

    private void send(String code, long sequence, String data) {
        var headers = Map.of(
                "ce_subject",
                code,
                "ce_type",
                "org.lgds.council.changed.v1",
                "ce_audience",
                "public",
                "ce_sequence",
                String.valueOf(sequence));
        facts.send(councils, headers, data);
    }

    private void begin() {
        copier = new Copier(database.source, Map.of("bootstrap.servers", servers), settings, () -> {});
        thread = new Thread(copier);
        thread.start();
    }

    private void end() throws InterruptedException {
        if (thread != null) {
            copier.stop();
            thread.join();
        }
    }
}
