package org.lgds.gateway.stream;

import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.log.EventLog;
import org.lgds.gateway.log.HeldLog;
import org.lgds.gateway.test.Facts;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever resumes after the last id misses nothing, also if no event has come yet. */
@QuarkusTest
@TestProfile(Gateway.class)
class ResumingTest {

    private static final String TOPIC = "lgds.programmes";
    private static final String TYPE = "org.lgds.programme.opened.v1";

    private static Facts facts;

    @TestHTTPResource("/")
    URL gateway;

    @Inject
    DataSource database;

    private final String subject = UUID.randomUUID().toString();
    private final String query = "?subject=" + subject;

    @BeforeAll
    static void start() {
        facts = new Facts();
        facts.create(TOPIC, 1);
    }

    @AfterAll
    static void stop() {
        facts.close();
    }

    @Test
    void whoWasShownNothingResumesWhereTheStreamEnded() throws Exception {
        var shortLived =
                Tokens.until(Instant.now().plusSeconds(2), "leeds-sync", "council-system", "events:read", "LDS");
        String last;
        try (var quiet = new Listening(gateway, query, shortLived, null)) {
            await().until(() -> quiet.ended);
            assertThat(quiet.messages).isEmpty();
            last = quiet.lastId;
        }
        publish(subject);
        try (var witness = new Listening(gateway, query + "&after=0", null, null)) {
            await().until(() -> witness.messages.size() == 1);
        }
        try (var resumed = new Listening(gateway, query, null, last)) {
            await().until(() -> resumed.messages.size() == 1);
        }
    }

    @Test
    void theOpeningSaysWhereTheStreamBegins() throws Exception {
        try (var wire = open(query, "0")) {
            assertThat(wire.until("\n\n")).contains("retry: ");
            assertThat(wire.until("\n\n")).endsWith("\nid: 0\n\n");
        }
    }

    @Test
    void aHeartbeatSaysHowFarTheStreamHasCome() throws Exception {
        var other = UUID.randomUUID().toString();
        try (var quiet = new Listening(gateway, query, null, null);
                var witness = new Listening(gateway, "?subject=" + other, null, null)) {
            publish(other);
            await().until(() -> witness.messages.size() == 1);
            await().until(() ->
                    Long.parseLong(quiet.lastId) >= Long.parseLong(witness.ids().get(0)));
            assertThat(quiet.messages).isEmpty();
        }
    }

    @Test
    void noIdComesBeforeAReset() throws Exception {
        try (var wire = open(query, "999999999999")) {
            assertThat(wire.until("\nevent: ").split("\nid: ")).hasSize(2);
            assertThat(wire.until("\n")).isEqualTo("reset\n");
        }
    }

    @Test
    void eventsDeletedBeforeTheyWereReadAreToldByAReset() throws Exception {
        publish(subject);
        try (var witness = new Listening(gateway, query + "&after=0", null, null)) {
            await().until(() -> witness.messages.size() == 1);
            var published = Long.parseLong(witness.ids().get(0));
            QuarkusMock.installMockForType(HeldLog.pruned(database, "GONE", published), EventLog.class);
            try (var late = new Listening(gateway, "?council=GONE&after=0", null, null)) {
                await().until(() -> late.messages.size() == 1);
                assertThat(late.events()).isEqualTo(List.of("reset"));
                assertThat(late.messages.get(0).data()).isEqualTo("{\"after\":" + published + "}");
            }
        }
    }

    private Wire open(String query, String lastEventId) throws Exception {
        return new Wire(gateway)
                .send("GET /v1/events/stream" + query + " HTTP/1.1\r\nHost: a\r\nLast-Event-ID: " + lastEventId
                        + "\r\n\r\n");
    }

    private void publish(String subject) {
        facts.publish(TOPIC, TYPE, subject, "public", "{}");
    }
}
