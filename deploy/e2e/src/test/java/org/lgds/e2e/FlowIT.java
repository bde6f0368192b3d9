package org.lgds.e2e;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.lgds.local.api.Api;
import org.lgds.local.api.EventStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lgds.e2e.Suite.API;

/** The flow of the README: a council's system syncs, a portal searches, a dashboard listens, advice is implemented. */
class FlowIT {

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private final String asset = Suite.SAMPLE.newAsset("Penguin pavement permits");

    @Test
    void aSyncedAdoptionIsSeenByAllAndImplementsTheRecommendation() {
        var recommendation = Leeds.acceptedRecommendation(asset);
        try (var events = new EventStream(API.stream("/v1/events/stream?council=LDS", null))) {
            Leeds.sync(API, Leeds.token(), List.of(Leeds.live(asset, "CRM-7"))).expect(207);

            var event = events.await(
                    "the adoption",
                    one -> one.path("type").asText().equals("org.lgds.adoption.went_live.v1")
                            && one.at("/data/asset").asText().equals(asset),
                    ONE_SECOND);
            assertThat(event.at("/data/externalId").isMissingNode()).isTrue();
            assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        }
        await().untilAsserted(() -> assertThat(Leeds.state(recommendation)).isEqualTo("implemented"));
    }

    /** From the caller through the gateway and the service to the event on Kafka. */
    @Test
    void aCallersTraceReachesTheEvent() throws Exception {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var request = HttpRequest.newBuilder(Suite.STACK.gateway().resolve("/v1/adoptions/batch"))
                .header("Authorization", "Bearer " + Leeds.token())
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(BodyPublishers.ofString(Api.JSON.writeValueAsString(List.of(Leeds.live(asset, "CRM-9")))))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
        assertThat(answer.headers().firstValue("traceparent"))
                .hasValueSatisfying(told -> assertThat(told).contains(trace));
        await().untilAsserted(
                        () -> assertThat(Facts.of("lgds.adoptions").traces()).contains(trace));
    }

    @Test
    void aPortalWithoutATokenSearchesTheCatalogue() {
        var found = API.get("/v1/assets?q=penguin", null).expect(200).body().path("items");

        assertThat(found.findValuesAsText("id")).contains(asset);
        assertThat(found.findValues("allowedActions")).isEmpty();
    }

    @Test
    void aLeedsTokenCannotTouchBristolsAdoption() {
        var token = Leeds.token();
        var claim = Map.of("stage", "planned");
        API.put("/v1/adoptions/BST/" + asset, claim, token).expect(403);
        var row = Map.of("council", "BST", "asset", asset, "stage", "planned");
        var results = Leeds.sync(API, token, List.of(row)).expect(207).body();

        assertThat(results.at("/items/0/status").asInt()).isEqualTo(403);
        API.get("/v1/adoptions/BST/" + asset, API.userToken("admin")).expect(404);
    }

    @Test
    void whatIsSentAgainUnchangedChangesNothing() {
        var rows = List.of(Leeds.live(asset, "CRM-8"));
        Leeds.sync(API, Leeds.token(), rows).expect(207);
        var before = API.get("/v1/adoptions/LDS/" + asset, null).expect(200);
        Leeds.sync(API, Leeds.token(), rows).expect(207);

        assertThat(API.get("/v1/adoptions/LDS/" + asset, null).expect(200).etag())
                .isEqualTo(before.etag());
    }

    @Test
    void theRegisterAnswersThroughTheGateway() {
        var leeds = API.get("/v1/councils/LDS", null).expect(200).body();

        assertThat(leeds.path("name").asText()).isEqualTo("Leeds City Council");
    }

    @Test
    void meSaysWhoTheCallerIs() {
        var me = API.get("/v1/me", Leeds.token()).expect(200).body();

        assertThat(me.path("councils").toString()).isEqualTo("[\"LDS\"]");
        API.get("/v1/me", null).expect(401);
    }
}
