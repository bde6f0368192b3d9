package org.lgds.gateway.stream;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Facts;
import org.lgds.gateway.test.Gateway;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A council that takes over from one which ends sees what that one would: nobody else does, and nobody before the day. */
@QuarkusTest
@TestProfile(Gateway.class)
class SuccessorsTest {

    private static final String TOPIC = "lgds.performance";
    private static final String COUNCILS = "lgds.councils.state";
    private static final String TYPE = "org.lgds.service_performance.recorded.v1";

    private static Facts facts;

    @TestHTTPResource("/")
    URL gateway;

    private final String subject = UUID.randomUUID().toString();
    private final String query = "?subject=" + subject;

    @BeforeAll
    static void start() {
        facts = new Facts();
        facts.create(TOPIC, 1);
        facts.create(COUNCILS, 1);
    }

    @AfterAll
    static void stop() {
        facts.close();
    }

    @Test
    void whoFollowsIsShownWhatWasItsPredecessorsFromTheDayOnAndNobodyElseIs() throws Exception {
        stands("OAA", "active");
        stands("NAA", "shadow");
        var before = publish("council:OAA");
        try (var open = listen("NAA", null);
                var other = listen("XAA", null)) {
            assertThat(seenBy("NAA")).doesNotContain(before);

            stands("OAA", "abolished", "NAA");
            await().until(() -> seenBy("NAA").contains(before));
            var after = publish("council:OAA");
            await().until(() -> ids(open).contains(after));
            assertThat(ids(open)).doesNotContain(before);
            assertThat(seenBy("XAA")).doesNotContain(before, after);
            assertThat(ids(other)).doesNotContain(before, after);
        }
    }

    @Test
    void allWhoFollowACouncilAreShownItsEventsAlsoThroughOneThatEndedSince() throws Exception {
        var old = publish("council:OBA");
        var between = publish("council:MBA");
        stands("OBA", "abolished", "MBA", "NBB");
        stands("MBA", "abolished", "NBA");

        await().until(() -> seenBy("NBA").containsAll(List.of(old, between)));
        assertThat(seenBy("NBB")).contains(old).doesNotContain(between);
    }

    @Test
    void whoOnlyWillFollowOrDoesSoNoMoreIsShownNothing() throws Exception {
        var planned = publish("council:OCA");
        var mistaken = publish("council:OCB");
        var ended = publish("council:OCC");
        stands("OCA", "active", "NCA");
        stands("OCB", "abolished", "NCA");
        stands("OCC", "abolished", "NCA");
        await().until(() -> seenBy("NCA").containsAll(List.of(mistaken, ended)));

        stands("OCB", "abolished", "NCB");
        await().until(() -> !seenBy("NCA").contains(mistaken));
        assertThat(seenBy("NCA")).contains(ended).doesNotContain(planned);
        assertThat(seenBy("NCB")).contains(mistaken).doesNotContain(planned, ended);
    }

    @Test
    void aSuccessorsTokenWithoutTheScopeShowsWhatIsPublic() throws Exception {
        var old = publish("council:ODA");
        stands("ODA", "abolished", "NDA");
        await().until(() -> seenBy("NDA").contains(old));

        var open = publish("public");
        var token = Tokens.of("nda-sync", "council-system", "assets:read", "NDA");
        try (var stream = new Listening(gateway, query + "&after=0", token, null)) {
            await().until(() -> ids(stream).contains(open));
            assertThat(ids(stream)).doesNotContain(old);
        }
    }

    /** What a council's system has of the log by now. */
    private List<String> seenBy(String council) throws Exception {
        var last = publish("council:" + council);
        try (var stream = listen(council, "0")) {
            await().until(() -> ids(stream).contains(last));
            return ids(stream);
        }
    }

    private Listening listen(String council, String lastId) throws Exception {
        var token = Tokens.of(council + "-sync", "council-system", "events:read councils:read", council);
        return new Listening(gateway, query, token, lastId);
    }

    private static List<String> ids(Listening stream) {
        return stream.messages.stream()
                .map(message -> message.data().replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private String publish(String audience) {
        return facts.publish(TOPIC, TYPE, subject, audience, "{}");
    }

    private static void stands(String code, String state, String... successors) {
        facts.send(
                COUNCILS,
                Map.of("ce_subject", code, "ce_type", "org.lgds.council.changed.v1", "ce_audience", "public"),
                "{\"code\":\"%s\",\"state\":\"%s\"%s}"
                        .formatted(
                                code,
                                state,
                                successors.length == 0
                                        ? ""
                                        : ",\"successors\":[\"" + String.join("\",\"", successors) + "\"]"));
    }
}
