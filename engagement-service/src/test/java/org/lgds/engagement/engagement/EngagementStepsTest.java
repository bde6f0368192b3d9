package org.lgds.engagement.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Diagram;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.plan.Plans;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SPONSOR;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class EngagementStepsTest {

    private static final String TOPIC = "lgds.engagements";
    private static final Map<String, Object> WHY = Map.of("reason", "Elections.");

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

    @Test
    void theDiagramAndTheRoleDecideOnEachStep() {
        var whole = Map.of("title", "t", "scope", "Parking", "leadAdvisor", "sub-of-lead", "days", 12);
        new Diagram<>(Engagement.LIFECYCLE)
                .action("change", whole, ADVISOR, PROGRAMME)
                .action("position-statement", Map.of("statement", "Ten systems."), EDITOR, SRO, SPONSOR)
                .action("agreement", null, ADVISOR, PROGRAMME)
                .action("start", null, ADVISOR, PROGRAMME)
                .action("follow-up", null, ADVISOR, PROGRAMME)
                .action("completion", null, ADVISOR, PROGRAMME)
                .action("pause", WHY, ADVISOR, PROGRAMME)
                .action("resumption", null, ADVISOR, PROGRAMME)
                .action("early-end", WHY, ADVISOR, PROGRAMME)
                .action("assignment", Map.of("advisor", "sub-of-second"), ADVISOR, PROGRAMME)
                .holds(Engagement.State.class, this::in);
    }

    /** Each lacks nothing for its next step. */
    private String in(Engagement.State state) {
        return switch (state) {
            case SCOPING -> {
                var engagement = scene.engagement();
                ADVISOR.put(engagement, Map.of("title", "t", "scope", "s", "leadAdvisor", "sub-of-lead", "days", 1));
                EDITOR.act(engagement, "position-statement", "statement", "s").statusCode(200);
                yield engagement;
            }
            case AGREED -> engaged.agreed();
            case ACTIVE -> {
                var engagement = engaged.active();
                Plans.agreed(engagement);
                yield engagement;
            }
            case FOLLOW_UP -> engaged.reviewed();
            case PAUSED -> {
                var engagement = engaged.active();
                ADVISOR.act(engagement, "pause", WHY).statusCode(200);
                yield engagement;
            }
            case COMPLETED -> engaged.completed();
            case ENDED_EARLY -> {
                var engagement = engaged.active();
                ADVISOR.act(engagement, "early-end", WHY).statusCode(200);
                yield engagement;
            }
        };
    }

    @Test
    void followUpBeginsWithAnAgreedPlan() {
        var engagement = engaged.active();
        ADVISOR.act(engagement, "follow-up").statusCode(409).body("lacking", contains("agreedPlan"));
        Plans.proposed(engagement);
        ADVISOR.act(engagement, "follow-up").statusCode(409).body("lacking", contains("agreedPlan"));
        Plans.agreed(engagement);
        ADVISOR.act(engagement, "follow-up").statusCode(200).body("state", equalTo("follow_up"));
    }

    @Test
    void aCompletionNamesAllThatLacks() {
        var asset = UUID.randomUUID();
        states.asset(asset, 1, "listed");
        var engagement = engaged.followUp();
        var recommendation = ADVISOR.post("/v1/recommendations", Scene.recommended(engagement, asset))
                .statusCode(201)
                .extract()
                .<String>path("id");
        ADVISOR.act(Scene.RECOMMENDATIONS + recommendation, "issue").statusCode(200);
        ADVISOR.act(engagement, "completion")
                .statusCode(409)
                .body("lacking", containsInAnyOrder("progressReview", "recommendations/" + recommendation));
    }

    @Test
    void aCompletedEngagementHasNoPlanInForceAndTakesNothingMore() {
        var engagement = engaged.completed();
        ADVISOR.get(engagement + "/plans").body("items.state", contains("closed"));
        ADVISOR.get(engagement + "/actions").body("items.state", contains("dropped"));
        ADVISOR.post(engagement + "/reviews", Map.of("heldOn", "2026-01-01", "findings", "More."))
                .statusCode(409);
        ADVISOR.get(engagement).body("allowedActions", empty());
        assertThat(outbox.names(TOPIC, Scene.id(engagement)))
                .containsSubsequence("engagement.started", "engagement.entered_follow_up", "engagement.completed");
        assertThat(outbox.of(TOPIC, Scene.id(engagement))).isNotEmpty().allSatisfy(Contracts::assertKept);
        var states = outbox.of("lgds.engagements.state", Scene.id(engagement));
        assertThat(states.get(states.size() - 1).data()).isNull();
    }

    @Test
    void aPauseGoesBackToWhereItWas() {
        var engagement = engaged.followUp();
        ADVISOR.act(engagement, "pause", WHY).statusCode(200).body("pausedFrom", equalTo("follow_up"));
        ADVISOR.act(engagement, "completion").statusCode(409);
        ADVISOR.act(engagement, "resumption").statusCode(200).body("state", equalTo("follow_up"));
    }

    @Test
    void otherServicesKnowAllWhoAdvise() {
        var engagement = engaged.active();
        ADVISOR.act(engagement, "assignment", "advisor", "sub-of-second").statusCode(200);
        ADVISOR.act(engagement, "assignment", "advisor", "sub-of-third")
                .statusCode(200)
                .body("furtherAdvisors", contains("sub-of-second", "sub-of-third"));
        ADVISOR.act(engagement, "assignment", "advisor", "sub-of-lead").statusCode(409);
        assertThat(advisors(engagement)).containsExactly("sub-of-lead", "sub-of-second", "sub-of-third");

        PROGRAMME
                .act(engagement, "assignment", Map.of("advisor", "sub-of-third", "lead", true))
                .statusCode(200)
                .body("leadAdvisor", equalTo("sub-of-third"))
                .body("furtherAdvisors", contains("sub-of-second"));
        ADVISOR.act(engagement, "release", "advisor", "sub-of-second").statusCode(200);
        ADVISOR.act(engagement, "release", "advisor", "sub-of-second")
                .statusCode(409)
                .body("detail", containsString("do not advise"));
        assertThat(advisors(engagement)).containsExactly("sub-of-third");
        assertThat(outbox.names(TOPIC, Scene.id(engagement))).contains("advisor.assigned");
        assertThat(outbox.of(TOPIC, Scene.id(engagement))).isNotEmpty().allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.engagements.state", Scene.id(engagement)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
        EDITOR.get(engagement + "/history").body("items.action", hasItem("advisor.assigned"));
    }

    private List<String> advisors(String engagement) {
        var states = outbox.of("lgds.engagements.state", Scene.id(engagement));
        var advisors = new ArrayList<String>();
        states.get(states.size() - 1).data().path("advisors").forEach(advisor -> advisors.add(advisor.asText()));
        return advisors;
    }

    @Test
    void changesAndExportsAreCutToTheCaller() {
        var engagement = Scene.id(engaged.agreed());
        var since =
                EDITOR.get("/v1/engagements/changes?limit=1000").statusCode(200).extract();
        assertThat(since.jsonPath().getList("items.item.council")).containsOnly("LDS");
        BRISTOL_EDITOR.get("/v1/engagements/changes?limit=1000").body("items.id", empty());
        var export = EDITOR.get("/v1/engagements/export?format=csv")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(export).startsWith("id,council,request,title,").contains(engagement);
        assertThat(BRISTOL_EDITOR
                        .get("/v1/engagements/export?format=csv")
                        .extract()
                        .asString())
                .doesNotContain(engagement);
    }
}
