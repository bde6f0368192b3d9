package org.lgds.gateway.log;

import java.util.List;
import java.util.Map;
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

/** What the database refuses for ever holds up nothing; what it refuses for now waits, and a figure says so. */
@QuarkusTest
@TestProfile(Gateway.class)
class RefusedTest {

    private static final String TYPE = "org.lgds.asset.listed.v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final String topic = "facts-" + UUID.randomUUID();
    private LogDatabase database;
    private Facts facts;
    private Copier copier;
    private Thread thread;

    @BeforeEach
    void start() throws Exception {
        database = new LogDatabase();
        facts = new Facts();
        facts.create(topic, 1);
        copier = new Copier(
                database.source, Map.of("bootstrap.servers", servers), new Settings(List.of(topic)), () -> {});
        thread = new Thread(copier);
    }

    @AfterEach
    void stop() throws Exception {
        copier.stop();
        thread.join();
        facts.close();
    }

    @Test
    void aTimeInAnyOffsetIsCopied() throws Exception {
        facts.send(
                topic,
                Map.of(
                        "ce_id",
                        "far",
                        "ce_type",
                        TYPE,
                        "ce_subject",
                        "a",
                        "ce_audience",
                        "public",
                        "ce_time",
                        "2026-11-30T20:00:00+17:00"),
                "{}");
        thread.start();

        await().until(() -> ids().equals(List.of("far")));
        assertThat(database.texts("select cast(time at time zone 'UTC' as text) from event_log"))
                .containsExactly("2026-11-30 03:00:00");
    }

    @Test
    void whatTheDatabaseCanNeverHoldIsLeftOutAndTheRestGoesOn() throws Exception {
        database.run("alter table event_log alter column subject type varchar(9)");
        var before = publish("before");
        publish("far too long a subject");
        var behind = publish("behind");
        thread.start();
        await().until(() -> ids().equals(List.of(before, behind)));

        var later = publish("later");
        await().until(() -> ids().equals(List.of(before, behind, later)));
        assertThat(database.texts("select cast(next_offset as text) from copied_offset"))
                .containsExactly("4");
    }

    @Test
    void howLongTheOldestHasWaitedIsKnown() throws Exception {
        database.run("alter table event_log rename to not_there");
        thread.start();
        var waiting = publish("a");
        await().until(() -> copier.waiting() > 0);

        database.run("alter table not_there rename to event_log");
        await().until(() -> ids().equals(List.of(waiting)) && copier.waiting() == 0);
    }

    private String publish(String subject) {
        return facts.publish(topic, TYPE, subject, "public", "{}");
    }

    private List<String> ids() throws Exception {
        return database.texts("select ce_id from event_log order by position");
    }
}
