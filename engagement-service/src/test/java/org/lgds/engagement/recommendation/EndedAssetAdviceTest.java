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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.SRO;

/** A council takes up no retired asset, and a deprecated one for a reason (DOMAIN.md 4.1), as the catalogue would have it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class EndedAssetAdviceTest {

    private static final String TOPIC = "lgds.recommendations";

    private final UUID asset = UUID.randomUUID();

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
    void aRetiredAssetIsRejectedOrDeferredAndNotAccepted() {
        var recommendation = scene.issued(asset);
        states.asset(asset, 2, "retired");
        EDITOR.get(recommendation)
                .body("assetState", equalTo("retired"))
                .body("allowedActions", containsInAnyOrder("rejection", "deferral"));
        EDITOR.act(recommendation, "acceptance").statusCode(409);
        EDITOR.act(recommendation, "acceptance", "reason", "We like it.").statusCode(409);
        EDITOR.get(recommendation).body("state", equalTo("issued")).body("acceptedOn", nullValue());
        assertThat(outbox.names(TOPIC, Scene.id(recommendation))).doesNotContain("recommendation.accepted");
        EDITOR.act(recommendation, "rejection", "reasonCode", "data_error").statusCode(200);
    }

    @Test
    void whatACouncilUsesAlreadyItAcceptsWhateverBecameOfIt() {
        for (var gone : new String[] {"deprecated", "retired"}) {
            var used = UUID.randomUUID();
            var recommendation = scene.issued(used);
            states.adoption(UUID.randomUUID(), 1, "LDS", used, "live");
            states.asset(used, 2, gone);
            EDITOR.get(recommendation).body("allowedActions", hasItem("acceptance"));
            EDITOR.act(recommendation, "acceptance").statusCode(200).body("state", equalTo("implemented"));
        }
    }

    @Test
    void whoAcceptsMaySendNothingAtAll() {
        var recommendation = scene.issued(asset);
        EDITOR.asks()
                .header("If-Match", "*")
                .noContentType()
                .post(recommendation + "/acceptance")
                .then()
                .statusCode(200);
    }

    @Test
    void whoTakesUpADeprecatedAssetSaysWhyAndTheCatalogueIsTold() {
        var recommendation = scene.issued(asset);
        states.asset(asset, 2, "deprecated");
        EDITOR.get(recommendation).body("allowedActions", containsInAnyOrder("acceptance", "rejection", "deferral"));
        EDITOR.act(recommendation, "acceptance").statusCode(400).body("errors.pointer", contains("/reason"));
        EDITOR.act(recommendation, "acceptance", Map.of()).statusCode(400).body("errors.pointer", contains("/reason"));
        EDITOR.act(recommendation, "acceptance", "reason", "").statusCode(400);
        SRO.act(recommendation, "acceptance", "reason", "Our suite is built on it.")
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("reason", equalTo("Our suite is built on it."));
        var sent = outbox.of(TOPIC, Scene.id(recommendation));
        assertThat(sent).allSatisfy(Contracts::assertKept);
        var accepted = sent.get(sent.size() - 1);
        assertThat(accepted.name()).isEqualTo("recommendation.accepted");
        assertThat(accepted.data().get("reason").asText()).isEqualTo("Our suite is built on it.");
    }

    @Test
    void aDraftIsIssuedWhileItsEngagementGoesOnAndItsAssetStands() {
        states.asset(asset, 1, "listed");
        var draft = scene.recommendation(asset);
        var other = scene.recommendation(asset);
        ADVISOR.get(draft).body("allowedActions", contains("issue"));
        String engagement = ADVISOR.get(draft).extract().path("engagement");
        ADVISOR.act(Scene.ENGAGEMENTS + engagement, "early-end", "reason", "The council has no time.")
                .statusCode(200);
        ADVISOR.get(draft).body("allowedActions", empty());
        ADVISOR.act(draft, "issue").statusCode(409);

        states.asset(asset, 2, "deprecated");
        ADVISOR.get(other).body("allowedActions", empty());
        ADVISOR.act(other, "issue").statusCode(409);
    }
}
