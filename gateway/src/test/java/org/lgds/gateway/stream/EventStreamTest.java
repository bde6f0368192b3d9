package org.lgds.gateway.stream;

import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Facts;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(Gateway.class)
class EventStreamTest {

    private static final String TOPIC = "lgds.assets";

    private static Facts facts;

    @TestHTTPResource("/")
    URL gateway;

    /** Its own for each test, so that each sees its events only. */
    private final String subject = UUID.randomUUID().toString();

    private final String query = "?subject=" + subject;

    @BeforeAll
    static void start() {
        facts = new Facts();
        facts.create(TOPIC, 3);
    }

    @AfterAll
    static void stop() {
        facts.close();
    }

    @Test
    void eachEventIsHereBeforeTheNextIsPublished() throws Exception {
        try (var stream = new Listening(gateway, query, null, null)) {
            for (int i = 1; i <= 10; i++) {
                var id = publish("public");
                var expected = i;
                await().until(() -> stream.messages.size() == expected);
                assertThat(stream.messages.get(i - 1).data()).contains("\"id\":\"" + id + "\"");
            }
        }
    }

    @Test
    void aStreamIsWhatABrowserExpects() throws Exception {
        try (var stream = new Listening(gateway, query, null, null)) {
            assertThat(stream.answer.statusCode()).isEqualTo(200);
            var headers = stream.answer.headers();
            assertThat(headers.firstValue("Content-Type")).hasValue("text/event-stream");
            assertThat(headers.firstValue("traceparent")).isPresent();
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
            var id = publish("public");
            await().until(() -> stream.messages.size() == 1);
            var message = stream.messages.get(0);
            assertThat(message.event()).isEqualTo("org.lgds.asset.listed.v1");
            assertThat(message.data()).contains("\"id\":\"" + id + "\"").endsWith("\"data\":{\n\"a\": 1}}");
            await().until(() -> stream.comments.stream().filter(":"::equals).count() > 2);
        }
    }

    @Test
    void aStreamWithoutAPositionBeginsNow() throws Exception {
        publish("public");
        try (var all = new Listening(gateway, query + "&after=0", null, null)) {
            await().until(() -> all.messages.size() == 1);
            try (var fresh = new Listening(gateway, query, null, null)) {
                publish("public");
                await().until(() -> fresh.messages.size() == 1);
                await().until(() -> all.messages.size() == 2);
                assertThat(fresh.ids()).isEqualTo(all.ids().subList(1, 2));
            }
        }
    }

    @Test
    void resumingHasNoGapAndNoDouble() throws Exception {
        var sender = new Thread(() -> IntStream.range(0, 300).forEach(i -> publish("public")));
        var ids = new ArrayList<String>();
        sender.start();
        String last = "0";
        // Each visit ends somewhere; more have passed than the tail keeps in memory (20).
        for (int visit = 0; ids.size() < 300; visit++) {
            try (var stream = new Listening(gateway, query, null, last)) {
                var atLeast = Math.min(300 - ids.size(), 1 + visit * 7 % 60);
                await().until(() -> stream.messages.size() >= atLeast);
                ids.addAll(stream.ids());
                last = ids.get(ids.size() - 1);
            }
        }
        sender.join();
        try (var whole = new Listening(gateway, query + "&after=0", null, null)) {
            await().until(() -> whole.messages.size() >= 300);
            assertThat(ids).isEqualTo(whole.ids()).doesNotHaveDuplicates();
        }
    }

    @Test
    void eachCallerSeesItsOwnLiveAndLater() throws Exception {
        var leeds = Tokens.of("leeds-sync", "council-system", "events:read assets:read", "LDS");
        var bristol = Tokens.of("bristol-sync", "council-system", "events:read assets:read", "BST");
        var advisor = Tokens.of("lgds-local", "advisor", "events:read assets:read");
        try (var anonymous = new Listening(gateway, query, null, null);
                var ofLeeds = new Listening(gateway, query, leeds, null);
                var ofBristol = new Listening(gateway, query, bristol, null);
                var ofAdvisor = new Listening(gateway, query, advisor, null)) {
            for (var audience : new String[] {"lgds", "council:LDS", "sector", "party:p1", "public"}) {
                publish(audience);
            }
            await().until(() -> ofAdvisor.messages.size() == 5);
            await().until(() -> ofLeeds.messages.size() == 3);
            await().until(() -> ofBristol.messages.size() == 2);
            await().until(() -> anonymous.messages.size() == 1);
            assertThat(anonymous.messages.toString()).doesNotContain("kim").doesNotContain("council:LDS");
            try (var later = new Listening(gateway, query + "&after=0", bristol, null)) {
                await().until(() -> later.messages.size() == 2);
                assertThat(later.ids()).isEqualTo(ofBristol.ids());
            }
        }
    }

    @Test
    void filtersNarrow() throws Exception {
        try (var matching = new Listening(
                        gateway, query + "&type=org.lgds.asset.none.v1&type=org.lgds.asset.*&council=LDS", null, null);
                var others = new Listening(gateway, query + "&council=BST", null, null);
                var all = new Listening(gateway, query, null, null)) {
            publish("public");
            await().until(() -> all.messages.size() == 1);
            await().until(() -> matching.messages.size() == 1);
            assertThat(others.messages).isEmpty();
        }
    }

    @Test
    void aStreamEndsWithItsTokenAndGoesOnWithANewOne() throws Exception {
        var shortLived = Tokens.until(
                Instant.now().plusSeconds(2), "leeds-sync", "council-system", "events:read assets:read", "LDS");
        var ids = new ArrayList<String>();
        try (var first = new Listening(gateway, query, shortLived, null)) {
            publish("council:LDS");
            await().until(() -> first.messages.size() == 1);
            await().until(() -> first.ended);
            assertThat(first.comments).contains(": the token has expired; resume with a new one");
            ids.addAll(first.ids());
        }
        publish("council:LDS");
        var next = Tokens.of("leeds-sync", "council-system", "events:read assets:read", "LDS");
        try (var second = new Listening(gateway, query, next, ids.get(0))) {
            publish("council:LDS");
            await().until(() -> second.messages.size() == 2);
            assertThat(second.ids()).doesNotContainAnyElementsOf(ids);
        }
    }

    @Test
    void aPositionThatIsNotReachedAnyMoreIsToldByAReset() throws Exception {
        publish("public");
        try (var ahead = new Listening(gateway, query, null, "999999999999")) {
            await().until(() -> ahead.messages.size() == 2);
            assertThat(ahead.events()).containsExactly("reset", "org.lgds.asset.listed.v1");
        }
    }

    @Test
    void aSlowReaderIsServedFromTheLogAndMissesNothing() throws Exception {
        var big = "{\"text\":\"" + "x".repeat(200_000) + "\"}";
        try (var slow = new Wire(gateway)) {
            slow.send("GET /v1/events/stream" + query + " HTTP/1.1\r\nHost: a\r\n\r\n");
            slow.until("\n\n");
            for (int i = 0; i < 100; i++) {
                facts.publish(TOPIC, "org.lgds.asset.listed.v1", subject, "public", big);
            }
            // Others go on meanwhile, and the memory of this one does not grow with what it has not read.
            try (var quick = new Listening(gateway, query + "&after=0", null, null)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> quick.messages.size() >= 100);
                var ids = new ArrayList<String>();
                while (ids.size() < 100) {
                    slow.until("\nid: ");
                    var id = slow.until("\n").strip();
                    if (slow.until("\n").startsWith("event: ")) {
                        ids.add(id);
                    }
                }
                assertThat(ids).isEqualTo(quick.ids()).doesNotHaveDuplicates();
            }
        }
    }

    private String publish(String audience) {
        return facts.publish(TOPIC, "org.lgds.asset.listed.v1", subject, audience, "{\n\"a\": 1}");
    }
}
