package org.lgds.engagement.recommendation;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SPONSOR;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class RecommendationResourceTest {

    private static final String TOPIC = "lgds.recommendations";

    private final UUID asset = UUID.randomUUID();
    private final UUID adoption = UUID.randomUUID();

    @Inject
    Outboxes outbox;

    @Inject
    States states;

    @Inject
    Scene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aLiveAdoptionImplementsAnAcceptedRecommendationOnce() {
        var recommendation = scene.issued(asset);
        EDITOR.act(recommendation, "acceptance")
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("allowedActions", empty());
        states.adoption(adoption, 1, "LDS", asset, "implementing");
        EDITOR.get(recommendation).body("state", equalTo("accepted"));

        var live = states.adoptionRecord(adoption, 2, "LDS", asset, "live");
        states.hand(live);
        states.hand(live);
        states.adoption(adoption, 3, "LDS", asset, "live");

        EDITOR.get(recommendation).body("state", equalTo("implemented")).body("adoption", equalTo(adoption.toString()));
        assertThat(outbox.names(TOPIC, Scene.id(recommendation)))
                .containsExactly(
                        "recommendation.changed",
                        "recommendation.issued",
                        "recommendation.accepted",
                        "recommendation.implemented");
        ADVISOR.get(recommendation + "/history")
                .body("items[0].action", equalTo("recommendation.implemented"))
                .body("items[0].client", equalTo("engagement-service"));
    }

    @Test
    void anAdoptionAlreadyLiveImplementsAtOnce() {
        var recommendation = scene.issued(asset);
        states.adoption(adoption, 1, "LDS", asset, "live");
        EDITOR.get(recommendation).body("state", equalTo("issued"));
        SRO.act(recommendation, "acceptance")
                .statusCode(200)
                .body("state", equalTo("implemented"))
                .body("adoption", equalTo(adoption.toString()));

        assertThat(outbox.of(TOPIC, Scene.id(recommendation)))
                .allSatisfy(Contracts::assertKept)
                .extracting(Outboxes.Sent::sequence)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void onlyTheSameCouncilsAdoptionOfTheSameAssetImplements() {
        var recommendation = scene.issued(asset);
        EDITOR.act(recommendation, "acceptance").statusCode(200);
        states.adoption(UUID.randomUUID(), 1, "BST", asset, "live");
        states.adoption(UUID.randomUUID(), 1, "LDS", UUID.randomUUID(), "live");

        EDITOR.get(recommendation).body("state", equalTo("accepted"));
    }

    @Test
    void anAdoptionThatWasRetiredBeforeDoesNotImplement() {
        var recommendation = scene.issued(asset);
        states.adoption(adoption, 2, "LDS", asset, "retired");
        states.adoption(adoption, 1, "LDS", asset, "live");

        EDITOR.act(recommendation, "acceptance").body("state", equalTo("accepted"));
    }

    @Test
    void anAssetThatIsNotListedIsNotRecommended() {
        var recommendation = scene.recommendation(asset);
        ADVISOR.act(recommendation, "issue").statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
        states.asset(asset, 1, "in_review");
        ADVISOR.act(recommendation, "issue").statusCode(409).body("type", equalTo("/docs/problems/conflict"));
        states.asset(asset, 2, "endorsed");
        ADVISOR.act(recommendation, "issue").statusCode(200).body("state", equalTo("issued"));
    }

    @Test
    void nothingIsRecommendedInAnEngagementThatIsOver() {
        var engagement = scene.engagement();
        states.asset(asset, 1, "listed");
        var recommendation = Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", Scene.recommended(engagement, asset))
                        .extract()
                        .path("id");
        ADVISOR.act(engagement, "early-end", "reason", "No sponsor.").statusCode(200);

        ADVISOR.post("/v1/recommendations", Scene.recommended(engagement, asset))
                .statusCode(409);
        ADVISOR.act(recommendation, "issue").statusCode(409);
        ADVISOR.post("/v1/recommendations", Scene.recommended("/" + UUID.randomUUID(), asset))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
    }

    @Test
    void aRejectionNeedsACodeAndAnotherReasonItsWords() {
        var recommendation = scene.issued(asset);
        EDITOR.act(recommendation, "rejection", Map.of())
                .statusCode(400)
                .body("errors.pointer", contains("/reasonCode"));
        EDITOR.act(recommendation, "rejection", "reasonCode", "dislike").statusCode(400);
        EDITOR.act(recommendation, "rejection", "reasonCode", "other")
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        EDITOR.act(recommendation, "rejection", "reasonCode", "contract_locked")
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("reasonCode", equalTo("contract_locked"));
        states.adoption(adoption, 1, "LDS", asset, "live");

        assertThat(outbox.of(TOPIC, Scene.id(recommendation))).hasSize(3).allSatisfy(Contracts::assertKept);
        EDITOR.get(recommendation).body("state", equalTo("rejected")).body("adoption", nullValue());
    }

    @Test
    void aDeferredRecommendationMayStillBeAccepted() {
        var recommendation = scene.issued(asset);
        EDITOR.act(recommendation, "deferral", Map.of("reason", "After the contract.", "until", "2099-04-01"))
                .statusCode(200)
                .body("deferredUntil", equalTo("2099-04-01"))
                .body("allowedActions", contains("acceptance", "rejection"));
        EDITOR.act(recommendation, "acceptance")
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("deferredUntil", nullValue());
        assertThat(outbox.of(TOPIC, Scene.id(recommendation))).hasSize(4).allSatisfy(Contracts::assertKept);
    }

    @Test
    void theCouncilDecidesAndNobodyElse() {
        var recommendation = scene.issued(asset);
        ADVISOR.get(recommendation).body("allowedActions", empty());
        EDITOR.get(recommendation).body("allowedActions", contains("acceptance", "rejection", "deferral"));
        ADVISOR.act(recommendation, "acceptance").statusCode(403);
        SPONSOR.act(recommendation, "acceptance").statusCode(403);
        PROGRAMME
                .post("/v1/recommendations", Scene.recommended(scene.engagement(), asset))
                .statusCode(403);
        EDITOR.act(recommendation, "implementation", "text", "We say so.")
                .statusCode(409)
                .body("detail", containsString("adoption of it that is live"));
    }

    @Test
    void aListIsCutToTheCallerAndTheFilters() {
        var recommendation = scene.issued(asset);
        EDITOR.get("/v1/recommendations?asset=" + asset).body("items.id", contains(Scene.id(recommendation)));
        ADVISOR.get("/v1/recommendations?council=LDS&state=issued&asset=" + asset)
                .body("items.id", contains(Scene.id(recommendation)));
        String engagement = EDITOR.get(recommendation).extract().path("engagement");
        EDITOR.get("/v1/recommendations?engagement=" + engagement).body("items.id", contains(Scene.id(recommendation)));
        EDITOR.get("/v1/recommendations?state=draft&asset=" + asset).body("items", empty());
        BRISTOL_EDITOR.get("/v1/recommendations?asset=" + asset).body("items", empty());
        BRISTOL_EDITOR.get(recommendation).statusCode(404);
    }
}
