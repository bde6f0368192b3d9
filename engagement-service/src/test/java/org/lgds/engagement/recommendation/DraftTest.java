package org.lgds.engagement.recommendation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;

/** What LGDS has written and not put on the council's desk. */
@QuarkusTest
@TestProfile(RealTokens.class)
class DraftTest {

    private final UUID asset = UUID.randomUUID();

    @Inject
    Outboxes outbox;

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    Engaged engaged;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    private String draftIn(String engagement) {
        return Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", Scene.recommended(engagement, asset))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void aDraftThatCannotBeIssuedKeepsNoEngagementOpen() {
        var engagement = engaged.reviewed();
        var draft = draftIn(engagement);
        ADVISOR.act(draft, "issue").statusCode(409);
        ADVISOR.act(engagement, "completion").statusCode(200);
    }

    @Test
    void aDraftIsWrittenAnewUntilItIsIssued() {
        var draft = draftIn(scene.engagement());
        states.asset(asset, 1, "deprecated");
        ADVISOR.get(draft).body("assetState", equalTo("deprecated"));
        ADVISOR.put(draft, Map.of("rationale", "It works.")).statusCode(400).body("errors.pointer", contains("/asset"));
        var listed = UUID.randomUUID();
        states.asset(listed, 1, "listed");
        ADVISOR.put(draft, Map.of("rationale", "It works.", "asset", listed))
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("rationale", equalTo("It works."))
                .body("asset", equalTo(listed.toString()))
                .body("assetState", nullValue());
        ADVISOR.act(draft, "issue").statusCode(200);
        ADVISOR.put(draft, Map.of("rationale", "It does not.", "asset", listed))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/wrong-state"));
        ADVISOR.get(draft).body("rationale", equalTo("It works."));
        assertThat(outbox.of("lgds.recommendations", Scene.id(draft)))
                .hasSize(4)
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void ofADraftItsCouncilIsToldNothing() {
        var draft = draftIn(scene.engagement());
        EDITOR.get(draft).statusCode(404);
        EDITOR.get(draft + "/history").statusCode(404);
        EDITOR.asks().header("If-Match", "*").post(draft + "/acceptance").then().statusCode(404);
        EDITOR.get("/v1/recommendations?asset=" + asset).body("items", empty());
        assertThat(feeds()).allSatisfy(feed -> assertThat(feed).doesNotContain(Scene.id(draft)));
        ADVISOR.get("/v1/recommendations?asset=" + asset).body("items.id", contains(Scene.id(draft)));
        assertThat(outbox.of("lgds.recommendations", Scene.id(draft)))
                .extracting(Outboxes.Sent::audience)
                .containsExactly("lgds");
    }

    @Test
    void onceItIsIssuedItsCouncilIsToldAllOfItAndNotWhatItWasBefore() {
        var draft = draftIn(scene.engagement());
        states.asset(asset, 1, "listed");
        ADVISOR.put(draft, Map.of("rationale", "It works.", "asset", asset)).statusCode(200);
        ADVISOR.act(draft, "issue").statusCode(200);
        assertThat(feeds()).allSatisfy(feed -> assertThat(feed).contains(Scene.id(draft)));
        EDITOR.get(draft + "/history")
                .body("items.action", contains("recommendation.issued"))
                .body("items[0].changes.find { it.field == 'rationale' }.after", equalTo("It works."))
                .body("items[0].changes.find { it.field == 'rationale' }.before", nullValue());
        ADVISOR.get(draft + "/history").body("items", hasSize(3));
        assertThat(outbox.of("lgds.recommendations", Scene.id(draft)))
                .extracting(Outboxes.Sent::audience)
                .containsExactly("lgds", "lgds", "council:LDS");
    }

    /** What the council's own systems read in bulk. */
    private static List<String> feeds() {
        return Stream.of("?limit=100", "/changes?limit=1000", "/export?format=csv", "/export?format=ndjson")
                .map(feed -> EDITOR.get("/v1/recommendations" + feed)
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();
    }

    @Test
    void adviceMayBecomeOfAnotherKind() {
        var draft = draftIn(scene.engagement());
        ADVISOR.put(draft, Map.of("rationale", "It works.", "practice", Map.of("text", "Ask once.")))
                .statusCode(200)
                .body("kind", equalTo("practice"))
                .body("asset", nullValue());
        ADVISOR.act(draft, "issue").statusCode(200);
    }

    @Test
    void ofTwoWhoWriteADraftTheSecondIsTold() {
        var draft = draftIn(scene.engagement());
        var etag = ADVISOR.get(draft).extract().header("ETag");
        for (var status : new int[] {200, 412}) {
            ADVISOR.asks()
                    .header("If-Match", etag)
                    .contentType(ContentType.JSON)
                    .body(Map.of("rationale", "It works.", "asset", asset))
                    .put(draft)
                    .then()
                    .statusCode(status);
        }
    }

    @Test
    void whatIsOnTheCouncilsDeskKeepsItOpen() {
        var engagement = engaged.reviewed();
        var issued = draftIn(engagement);
        states.asset(asset, 1, "listed");
        ADVISOR.act(issued, "issue").statusCode(200);
        ADVISOR.act(engagement, "completion")
                .statusCode(409)
                .body("lacking", contains("recommendations/" + Scene.id(issued)));
    }
}
