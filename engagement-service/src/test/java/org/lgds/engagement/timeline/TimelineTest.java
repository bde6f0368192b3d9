package org.lgds.engagement.timeline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Scene;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.engagement.measure.Measured;
import org.lgds.engagement.payment.Milestones;
import org.lgds.engagement.plan.Plans;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** What happened to a council's advice is told in its timeline: all that is named, newest first, and nothing that is noted. */
@QuarkusTest
@TestProfile(RealTokens.class)
class TimelineTest {

    static final String TIMELINE = "/v1/engagements?view=timeline&limit=100&council=";

    @Inject
    Scene scene;

    @Inject
    Engaged engaged;

    @Inject
    FundingScene funding;

    @Inject
    ProjectScene projects;

    @Inject
    Milestones milestones;

    @BeforeEach
    void councils() {
        scene.councils();
        funding.councils();
        projects.councils();
    }

    /** What is told of one record, or of what is in an engagement, oldest first: {@code kind.event}. */
    private static List<String> told(String council, String field, String id) {
        List<String> told = PROGRAMME
                .get(TIMELINE + council)
                .statusCode(200)
                .extract()
                .path("items.findAll { it.%s == '%s' }.collect { it.kind + '.' + it.event }".formatted(field, id));
        Collections.reverse(told);
        return told;
    }

    @Test
    void aRequestIsToldFromItsSubmissionToWhatBecameOfIt() {
        var accepted = scene.triaged(2);
        ADVISOR.act(accepted, "acceptance", Map.of()).statusCode(200);
        var declined = scene.triaged(2);
        ADVISOR.act(declined, "decline", "reason", "No time.").statusCode(200);
        assertThat(told("LDS", "id", Scene.id(accepted)))
                .containsExactly("request.submitted", "request.triaged", "request.accepted");
        String engagement = PROGRAMME.get(accepted).extract().path("engagement");
        assertThat(told("LDS", "engagement", engagement))
                .containsExactlyInAnyOrder("engagement.scoped", "request.accepted");
        assertThat(told("LDS", "id", Scene.id(declined))).endsWith("request.declined");
    }

    @Test
    void anEngagementIsToldWithAllThatIsInItAndWithoutNotesOrNames() {
        var asset = UUID.randomUUID();
        var engagement = engaged.active();
        var plan = Plans.draft(engagement);
        var action = Plans.added(engagement, Plans.action("Retire the old permits system"));
        ADVISOR.act(plan, "proposal").statusCode(200);
        SRO.act(plan, "agreement").statusCode(200);
        ADVISOR.act(action, "start").statusCode(200);
        EDITOR.act(action, "block", "reason", "The supplier is silent.").statusCode(200);
        EDITOR.act(action, "unblocking").statusCode(200);
        EDITOR.act(action, "completion").statusCode(200);
        var session = engagement + "/sessions/" + session(engagement);
        ADVISOR.act(session, "withdrawal", "reason", "Never held.").statusCode(200);
        scene.issued(asset);
        var recommendation = Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", Scene.recommended(engagement, asset))
                        .statusCode(201)
                        .extract()
                        .path("id");
        ADVISOR.act(recommendation, "issue").statusCode(200);
        EDITOR.act(recommendation, "rejection", "reasonCode", "scale").statusCode(200);
        var measure = Measured.baselined(Measured.satisfaction(engagement, projects.service()));
        EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55)).statusCode(201);

        assertThat(told("LDS", "engagement", Scene.id(engagement)))
                .containsExactly(
                        "engagement.scoped",
                        "engagement.position_statement_received",
                        "engagement.agreed",
                        "engagement.started",
                        "action_plan.proposed",
                        "action_plan.agreed",
                        "action.started",
                        "action.blocked",
                        "action.unblocked",
                        "action.completed",
                        "session.held",
                        "session.withdrawn",
                        "recommendation.issued",
                        "recommendation.rejected",
                        "measure.baselined");

        var page = EDITOR.get(TIMELINE + "LDS").statusCode(200);
        page.body(of(session, "held") + ".sort", equalTo("workshop"))
                .body(of(session, "held") + ".on", equalTo(Engaged.today().toString()))
                .body(of(session, "held") + ".link", equalTo(session))
                .body(of(action, "blocked") + ".title", equalTo("Retire the old permits system"))
                .body(of(action, "blocked") + ".link", equalTo(action))
                .body(of(action, "blocked") + ".council", equalTo("LDS"))
                .body(of(action, "blocked") + ".formerCouncil", nullValue())
                .body(of(plan, "agreed") + ".number", equalTo(1))
                .body(of(plan, "agreed") + ".link", equalTo(plan))
                .body(of(recommendation, "rejected") + ".title", equalTo("Permits"))
                .body(of(recommendation, "rejected") + ".sort", equalTo("asset"))
                .body(of(recommendation, "rejected") + ".reasonCode", equalTo("scale"))
                .body(of(recommendation, "issued") + ".reasonCode", nullValue())
                .body(of(measure, "baselined") + ".sort", equalTo("satisfaction"))
                .body(of(measure, "baselined") + ".link", equalTo(measure));
        assertThat(page.extract().asString())
                .doesNotContain("sub-of", "on one wall", "is silent", "Never held", "Eleven systems.");
        for (var record : List.of(session, action, plan, recommendation, measure, engagement)) {
            EDITOR.get(record).statusCode(200);
        }
    }

    private static String session(String engagement) {
        return ADVISOR.post(
                        engagement + "/sessions",
                        Map.of(
                                "heldOn", Engaged.today().toString(),
                                "days", 1,
                                "advisor", "sub-of-advisor",
                                "kind", "workshop",
                                "note", "Eleven systems on one wall."))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String of(String path, String event) {
        return "items.find { it.id == '%s' && it.event == '%s' }".formatted(Scene.id(path), event);
    }

    @Test
    void theEndOfAnEngagementIsToldAfterItsReviewAndWhatEndsWithItAfterThat() {
        var engagement = engaged.completed();
        assertThat(told("LDS", "engagement", Scene.id(engagement)))
                .endsWith(
                        "engagement.entered_follow_up",
                        "progress_review.held",
                        "engagement.completed",
                        "action_plan.closed",
                        "action.dropped");
    }

    @Test
    void anApplicationIsToldToEachCouncilNamedAndTheMoneyToItsPayeeAlone() {
        var award = funding.active(1_000);
        var application = Scene.id(PROGRAMME.get(award).extract().path("application"));
        var payment = FundingScene.payment(award, false);
        milestones.acceptOf(payment);
        SRO.act(payment, "claim", Map.of("statement", "Alpha is done.")).statusCode(200);
        for (var council : List.of("LDS", "BST", "CMD")) {
            assertThat(told(council, "id", application))
                    .containsExactly("application.submitted", "application.ruled_eligible", "application.approved");
        }
        assertThat(told("LDS", "id", Scene.id(award)))
                .containsExactly("award.offered", "award.accepted", "award.activated");
        assertThat(told("LDS", "id", Scene.id(payment))).containsExactly("payment.became_claimable", "payment.claimed");
        assertThat(told("BST", "id", Scene.id(award))).isEmpty();
        assertThat(told("BST", "id", Scene.id(payment))).isEmpty();
        EDITOR.get(TIMELINE + "LDS")
                .body(of(payment, "claimed") + ".amount", equalTo(500))
                .body(of(payment, "claimed") + ".link", equalTo(payment))
                .body(of(award, "offered") + ".amount", equalTo(1_000));
    }

    @Test
    void aCouncilIsToldThatItJoinedAProjectAndThatItLeft() {
        var project = projects.forming();
        var bristol = ProjectScene.of(project, "BST");
        PROGRAMME.act(bristol, "leaving", "reason", "No people.").statusCode(200);
        assertThat(told("LDS", "id", Scene.id(project))).containsExactly("project.joined");
        assertThat(told("BST", "id", Scene.id(project))).containsExactly("project.joined", "project.left");
        assertThat(told("CMD", "id", Scene.id(project))).containsExactly("project.joined");
        EDITOR.get(TIMELINE + "LDS").body(of(project, "joined") + ".sort", equalTo("lead_council"));
    }
}
