package org.lgds.gateway.stream;

import java.net.URL;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.log.EventLog;
import org.lgds.gateway.log.HeldLog;
import org.lgds.gateway.test.Facts;
import org.lgds.gateway.test.Gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Streams that read old events keep nobody from listening, and cost nothing once they are closed. */
@QuarkusTest
@TestProfile(Gateway.class)
class FairReadsTest {

    private static final String TOPIC = "lgds.awards";
    private static final int READERS = 4;

    private static Facts facts;

    @TestHTTPResource("/")
    URL gateway;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    private final String subject = UUID.randomUUID().toString();
    private final ArrayList<Listening> old = new ArrayList<>();
    private HeldLog log;

    @BeforeAll
    static void start() {
        facts = new Facts();
        facts.create(TOPIC, 1);
    }

    @AfterAll
    static void stop() {
        facts.close();
    }

    /** All readers have a page in hand, and as many streams wait for theirs. */
    @BeforeEach
    void fill() throws Exception {
        publish();
        try (var witness = listen("&after=0")) {
            await().until(() -> witness.messages.size() == 1);
        }
        await().until(() -> open() == 0);
        log = HeldLog.of(database, "ZZZ");
        QuarkusMock.installMockForType(log, EventLog.class);
        for (int i = 0; i < 2 * READERS; i++) {
            old.add(new Listening(gateway, "?council=ZZZ&after=0", null, null));
        }
        await().until(() -> log.begun() == READERS);
    }

    @AfterEach
    void release() {
        log.release();
        old.forEach(Listening::close);
    }

    @Test
    void aNewStreamOpensAndHearsWhatHappens() throws Exception {
        try (var fresh = listen("")) {
            publish();
            await().until(() -> fresh.messages.size() == 1);
            assertThat(log.begun()).isEqualTo(READERS);
        }
    }

    @Test
    void aStreamThatIsClosedWhileItWaitsIsNotReadFor() throws Exception {
        old.forEach(Listening::close);
        await().until(() -> open() == 0);
        log.release();
        try (var next = listen("&after=0")) {
            await().until(() -> next.messages.size() == 1);
        }
        assertThat(log.begun()).isEqualTo(READERS);
    }

    private int open() {
        return (int) meters.get("lgds.events.streams").gauge().value();
    }

    private Listening listen(String more) throws Exception {
        return new Listening(gateway, "?subject=" + subject + more, null, null);
    }

    private void publish() {
        facts.publish(TOPIC, "org.lgds.award.made.v1", subject, "public", "{}");
    }
}
