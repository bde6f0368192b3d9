package org.lgds.gateway.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

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

@QuarkusTest
@TestProfile(Gateway.class)
class CopierTest {

    private static final String TYPE = "org.lgds.asset.listed.v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final String topic = "facts-" + UUID.randomUUID();
    private final List<Copier> copiers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private LogDatabase database;
    private Facts facts;

    @BeforeEach
    void start() throws Exception {
        database = new LogDatabase();
        facts = new Facts();
    }

    @AfterEach
    void stop() throws Exception {
        stopAll();
        facts.close();
    }

    @Test
    void eachEventIsCopiedOnceThroughRedeliveriesRestartsAndTakeovers() throws Exception {
        facts.create(topic, 3);
        begin();
        begin();
        var published = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            published.addAll(publish(20));
            if (i % 5 == 4) {
                // As a kill -9 does: the session ends in the middle of whatever it was doing.
                database.run(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                                + " and granted and database = (select oid from pg_database where datname = current_database())");
            }
        }
        stopAll();
        begin();
        published.addAll(publish(20));
        await().until(() -> ids().size() >= published.size());

        // As after a loss of the offsets: everything is delivered again.
        stopAll();
        database.run("delete from copied_offset");
        begin();
        published.addAll(publish(1));
        await().until(() -> ids().contains(published.get(published.size() - 1)));
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void aReaderNeverSeesAPositionBeforeAnEarlierOne() throws Exception {
        facts.create(topic, 3);
        var log = new EventLog(database.source);
        var seen = new ArrayList<Long>();
        var last = 0L;
        begin();
        begin();
        var published = 0;
        while (published < 400) {
            published += publish(100).size();
            for (var event : log.newer(last, Successions.NONE).events()) {
                seen.add(event.position());
                last = event.position();
            }
        }
        await().until(() -> ids().size() == 400);
        log.newer(last, Successions.NONE).events().forEach(event -> seen.add(event.position()));
        assertThat(seen)
                .isEqualTo(log.newer(0, Successions.NONE).events().stream()
                        .map(LoggedEvent::position)
                        .toList());
    }

    @Test
    void topicsAndPartitionsThatComeLaterAreFound() {
        begin();
        facts.create(topic, 1);
        var first = publish(1);
        await().until(() -> ids().equals(first));
        facts.widen(topic, 4);
        var more = publish(40);
        await().until(() -> ids().containsAll(more));
    }

    @Test
    void aTopicMadeAnewIsReadFromItsBeginning() throws Exception {
        facts.create(topic, 1);
        begin();
        var old = publish(5);
        await().until(() -> ids().size() == old.size());
        stopAll();
        facts.delete(topic);
        await().ignoreExceptions().until(() -> {
            facts.create(topic, 1);
            return true;
        });
        var anew = publish(10);
        begin();
        await().until(() -> ids().containsAll(anew));
        assertThat(ids()).containsAll(old).hasSize(15);
    }

    @Test
    void whatCannotBeReadIsLeftOutAndTheRestGoesOn() {
        facts.create(topic, 1);
        begin();
        facts.send(topic, Map.of("ce_id", "1", "ce_type", TYPE, "ce_subject", "a", "ce_audience", "everyone"), "{}");
        facts.send(topic, Map.of("ce_id", "2", "ce_type", TYPE, "ce_subject", "a", "ce_audience", ""), "{}");
        facts.send(topic, Map.of("ce_id", "3", "ce_type", TYPE, "ce_subject", "a", "ce_audience", "public"), "{} {}");
        facts.send(topic, Map.of("ce_id", "4", "ce_type", TYPE, "ce_subject", "a", "ce_audience", "public"), "{");
        facts.send(topic, Map.of("ce_id", "5", "ce_type", TYPE, "ce_subject", "a", "ce_audience", "public"), null);
        facts.send(topic, Map.of("ce_id", "6\0", "ce_type", TYPE, "ce_subject", "a", "ce_audience", "public"), "{}");
        facts.send(
                topic,
                Map.of("ce_id", "7".repeat(9_000), "ce_type", TYPE, "ce_subject", "a", "ce_audience", "public"),
                "{}");
        var good = publish(1);
        await().until(() -> ids().equals(good));
    }

    @Test
    void theStructuredEventHoldsTheDataAsItWasSent() throws Exception {
        facts.create(topic, 1);
        begin();
        var data = "{ \"b\":1.50, \"a\" : \"caf\u00e9\\u0000\",\n\t\"change\":{\"to\":\"listed\"} }";
        facts.publish(topic, TYPE, "a1", "council:LDS", data);
        facts.publish(topic, TYPE, "a2", "sector", data);
        await().until(() -> ids().size() == 2);

        var events = database.texts("select event from event_log order by position");
        assertThat(events.get(0))
                .startsWith("{\"specversion\":\"1.0\",\"id\":\"")
                .contains("\"type\":\"" + TYPE + "\"", "\"subject\":\"a1\"", "\"sequence\":\"1\",")
                .contains("\"councils\":\"LDS\"", "\"audience\":\"council:LDS\"", "\"actor\":\"sub-of-kim\"")
                .endsWith(",\"data\":" + data + "}");
        assertThat(events.get(1)).doesNotContain("actor").doesNotContain("kim");
    }

    @Test
    void oldEventsAreDeletedAndTheLogSaysSo() throws Exception {
        facts.create(topic, 1);
        for (int i = 0; i < 3; i++) {
            database.add(TYPE, "old", "public");
        }
        database.run("update event_log set logged_at = now() - interval '401 days'");
        var kept = database.add(TYPE, "new", "public");
        begin();
        await().until(() -> ids().size() == 1);

        var bounds = new EventLog(database.source).bounds();
        assertThat(bounds.newest()).isEqualTo(kept);
        assertThat(bounds.reaches(2)).isFalse();
        assertThat(bounds.reaches(3)).isTrue();
        assertThat(bounds.reaches(kept)).isTrue();
        assertThat(bounds.reaches(kept + 1)).isFalse();
    }

    @Test
    void copyingGoesOnAfterAnErrorOfAnyKind() {
        facts.create(topic, 1);
        var failed = new AtomicBoolean();
        begin(() -> {
            if (!failed.getAndSet(true)) {
                throw new StackOverflowError("on purpose");
            }
        });
        var first = publish(1);
        await().until(failed::get);
        var second = publish(1);
        await().until(() -> ids().containsAll(second) && ids().containsAll(first));
    }

    private List<String> publish(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> facts.publish(topic, TYPE, "subject-" + i, "public", "{\"i\":" + i + "}"))
                .toList();
    }

    private List<String> ids() throws Exception {
        return database.texts("select ce_id from event_log order by position");
    }

    private void begin() {
        begin(() -> {});
    }

    private void begin(Runnable onNew) {
        var copier =
                new Copier(database.source, Map.of("bootstrap.servers", servers), new Settings(List.of(topic)), onNew);
        var thread = new Thread(copier);
        copiers.add(copier);
        threads.add(thread);
        thread.start();
    }

    private void stopAll() throws InterruptedException {
        copiers.forEach(Copier::stop);
        for (var thread : threads) {
            thread.join();
        }
        copiers.clear();
        threads.clear();
    }
}
