package org.lgds.engagement.engagement;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class EngagementResourceTest {

    @Inject
    Outboxes outbox;

    @Inject
    Scene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void anEngagementIsAgreedOnceNothingLacks() {
        var engagement = scene.engagement();
        ADVISOR.act(engagement, "agreement")
                .statusCode(409)
                .body("lacking", contains("scope", "leadAdvisor", "days", "positionStatement"));
        ADVISOR.put(engagement, Map.of("title", "t", "scope", "Parking", "leadAdvisor", "sub-of-advisor", "days", 12))
                .statusCode(200);
        ADVISOR.act(engagement, "agreement").statusCode(409).body("lacking", contains("positionStatement"));
        SRO.act(engagement, "position-statement", "statement", "We run eleven systems.")
                .statusCode(200)
                .body("positionStatement", equalTo("We run eleven systems."))
                .body("allowedActions", contains("position-statement"));
        ADVISOR.act(engagement, "agreement")
                .statusCode(200)
                .body("allowedActions", contains("start", "pause", "early-end", "assignment", "release"));
        PROGRAMME.act(engagement, "start").statusCode(200).body("state", equalTo("active"));

        assertThat(outbox.names("lgds.engagements", Scene.id(engagement)))
                .containsExactly(
                        "engagement.scoped",
                        "engagement.changed",
                        "position_statement.received",
                        "engagement.agreed",
                        "engagement.started");
        assertThat(outbox.of("lgds.engagements", Scene.id(engagement)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
        SRO.get(engagement + "/history").body("items.action", hasItem("position_statement.received"));
    }

    @Test
    void anEngagementPausesGoesOnAndEndsWithAReason() {
        var engagement = scene.engagement();
        ADVISOR.act(engagement, "pause", "reason", "Elections.").statusCode(409);
        ADVISOR.put(engagement, Map.of("title", "t", "scope", "s", "leadAdvisor", "a", "days", 1));
        EDITOR.act(engagement, "position-statement", "statement", "s").statusCode(200);
        ADVISOR.act(engagement, "agreement").statusCode(200);
        ADVISOR.act(engagement, "pause", "reason", "Elections.").statusCode(200).body("pausedFrom", equalTo("agreed"));
        ADVISOR.act(engagement, "resumption")
                .statusCode(200)
                .body("state", equalTo("agreed"))
                .body("pausedFrom", nullValue());
        ADVISOR.act(engagement, "early-end", Map.of()).statusCode(400);
        ADVISOR.act(engagement, "early-end", "reason", "No sponsor left.")
                .statusCode(200)
                .body("state", equalTo("ended_early"))
                .body("allowedActions", empty());

        var states = outbox.of("lgds.engagements.state", Scene.id(engagement));
        assertThat(states).allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.engagements", Scene.id(engagement)))
                .hasSize(7)
                .allSatisfy(Contracts::assertKept);
        assertThat(states.get(states.size() - 1).data()).isNull();
        assertThat(states.get(states.size() - 2).data().at("/advisors/0").asText())
                .isEqualTo("a");
    }

    @Test
    void aCouncilDoesNotOpenItsOwnEngagement() {
        EDITOR.post("/v1/engagements", Map.of("council", "LDS", "title", "t")).statusCode(403);
    }

    @Test
    void anAdvisorDoesNotSpeakForTheCouncil() {
        ADVISOR.act(scene.engagement(), "position-statement", "statement", "s").statusCode(403);
    }

    @Test
    void aLeedsEngagementIsNoneOfBristols() {
        var engagement = scene.engagement();
        BRISTOL_SRO.get(engagement).statusCode(404);
        BRISTOL_SRO.get(engagement + "/history").statusCode(404);
        BRISTOL_SRO.get("/v1/engagements?council=LDS").statusCode(200).body("items", empty());
        EDITOR.get("/v1/engagements?state=scoping&limit=100")
                .body("items.id", hasItem(Scene.id(engagement)))
                .body("items.council", everyItem(equalTo("LDS")));
    }

    @Test
    void anUnknownCouncilIsAnUnknownReference() {
        ADVISOR.post("/v1/engagements", Map.of("council", "ZZZ", "title", "t"))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
    }
}
