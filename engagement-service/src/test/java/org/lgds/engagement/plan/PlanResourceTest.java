package org.lgds.engagement.plan;

import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Diagram;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class PlanResourceTest {

    private static final String TOPIC = "lgds.engagements";

    @Inject
    Outboxes outbox;

    @Inject
    Scene scene;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void theDiagramAndTheRoleDecideOnEachStep() {
        new Diagram<>(ActionPlan.LIFECYCLE)
                .action("change", Map.of("summary", "Otherwise."), ADVISOR, PROGRAMME)
                .action("proposal", null, ADVISOR, PROGRAMME)
                .action("agreement", null, SRO)
                .action("closure", Map.of("reason", "Done."), ADVISOR, PROGRAMME)
                .holds(ActionPlan.State.class, this::in);
    }

    private String in(ActionPlan.State state) {
        var engagement = scene.engagement();
        return switch (state) {
            case DRAFT -> {
                var plan = Plans.draft(engagement);
                Plans.added(engagement, Plans.action("Look"));
                yield plan;
            }
            case PROPOSED -> Plans.proposed(engagement);
            case AGREED -> Plans.agreed(engagement);
            case CLOSED -> {
                var plan = Plans.agreed(engagement);
                ADVISOR.act(plan, "closure", "reason", "Done.").statusCode(200);
                yield plan;
            }
        };
    }

    @Test
    void aPlanIsProposedWithAnActionAndAgreedByTheAccountableOfficer() {
        var engagement = scene.engagement();
        var plan = Plans.draft(engagement);
        ADVISOR.act(plan, "proposal").statusCode(409).body("lacking", contains("actions"));
        Plans.added(engagement, Plans.action("Retire the old permits system"));
        ADVISOR.act(plan, "proposal").statusCode(200).body("allowedActions", empty());
        SRO.get(plan).body("allowedActions", contains("agreement"));
        SRO.act(plan, "agreement")
                .statusCode(200)
                .body("state", equalTo("agreed"))
                .body("revision", equalTo(1))
                .body("agreedBy", equalTo("sub-of-lds-sro"));

        assertThat(outbox.names(TOPIC, Scene.id(plan)))
                .containsExactly("action_plan.changed", "action_plan.proposed", "action_plan.agreed");
        assertThat(outbox.of(TOPIC, Scene.id(plan)))
                .allSatisfy(Contracts::assertKept)
                .extracting(Outboxes.Sent::audience)
                .containsOnly("council:LDS");
        EDITOR.get(plan + "/history").body("items", hasSize(3));
    }

    @Test
    void aPlanWhoseActionsWereDroppedIsNeitherProposedNorAgreed() {
        var engagement = scene.engagement();
        var plan = Plans.draft(engagement);
        var first = Plans.added(engagement, Plans.action("Buy another"));
        ADVISOR.act(first, "drop", "reason", "Too dear.").statusCode(200);
        ADVISOR.act(plan, "proposal").statusCode(409).body("lacking", contains("actions"));
        var second = Plans.added(engagement, Plans.action("Share one"));
        ADVISOR.act(plan, "proposal").statusCode(200);
        ADVISOR.act(second, "drop", "reason", "Nobody to share with.").statusCode(200);
        SRO.act(plan, "agreement").statusCode(409).body("lacking", contains("actions"));
    }

    @Test
    void theAccountableOfficerAgreesThePlanTheyHaveReadAndNoOther() {
        var engagement = scene.engagement();
        var plan = Plans.draft(engagement);
        Plans.added(engagement, Plans.action("Share one"));
        var dropped = Plans.added(engagement, Plans.action("Retire the old one"));
        ADVISOR.act(plan, "proposal").statusCode(200);
        var read = SRO.get(plan).extract().header("ETag");
        ADVISOR.act(dropped, "drop", "reason", "Not this year.").statusCode(200);
        SRO.asks().header("If-Match", read).post(plan + "/agreement").then().statusCode(412);
        SRO.act(plan, "agreement").statusCode(200);
        assertThat(outbox.names(TOPIC, Scene.id(plan)))
                .containsExactly(
                        "action_plan.changed", "action_plan.proposed", "action_plan.changed", "action_plan.agreed");
    }

    @Test
    void aRevisionHasTheActionsOfTheLastThatWereNotDroppedAndTakesItsPlace() {
        var engagement = scene.engagement();
        var first = Plans.agreed(engagement);
        var kept = ADVISOR.get(engagement + "/actions").extract().<String>path("items[0].id");
        var second = Plans.draft(engagement);
        ADVISOR.post(engagement + "/plans", Map.of("summary", "A third."))
                .statusCode(409)
                .body("detail", equalTo("Revision 2 is being drafted: change that one, or have it proposed first."));
        var dropped = Plans.added(engagement, Plans.action("Buy another"));
        ADVISOR.act(dropped, "drop", "reason", "Too dear.").statusCode(200);
        var added = Plans.added(engagement, Plans.action("Move the data"));
        ADVISOR.act(second, "proposal").statusCode(200);

        SRO.act(first, "agreement").statusCode(409);
        SRO.act(second, "agreement").statusCode(200).body("revision", equalTo(2));
        SRO.get(first).body("state", equalTo("closed")).body("reason", equalTo("Revision 2 was agreed."));
        SRO.get(engagement + "/actions?plan=" + Scene.id(first)).body("items.id", contains(kept));

        var third = Plans.draft(engagement);
        ADVISOR.get(engagement + "/actions?plan=" + Scene.id(third))
                .body("items.id", containsInAnyOrder(kept, Scene.id(added)));
        assertThat(outbox.names(TOPIC, Scene.id(third))).containsExactly("action_plan.revised");
        ADVISOR.get(engagement + "/plans").body("items.revision", contains(3, 2, 1));
    }

    @Test
    void aProposalThatALaterRevisionReplacedIsNotAgreed() {
        var engagement = scene.engagement();
        var first = Plans.proposed(engagement);
        Plans.draft(engagement);
        SRO.act(first, "agreement")
                .statusCode(409)
                .body("detail", equalTo("Revision 2 has taken the place of revision 1: agree that."));
    }

    @Test
    void aPlanIsNotAgreedWithoutTheCommitmentTheCouncilWasAcceptedOn() {
        var engagement = committed();
        var plan = Plans.proposed(engagement);
        SRO.act(plan, "agreement").statusCode(409).body("lacking", contains("commitmentAction"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("""
                                        update action_plan set state = 'AGREED', agreed_on = proposed_on, agreed_by = 'x'
                                        where id = ?1""")
                                .setParameter(1, UUID.fromString(Scene.id(plan)))
                                .executeUpdate()))
                .hasStackTraceContaining("the plan lacks the commitment action");

        var next = Plans.draft(engagement);
        var commitment = Plans.added(engagement, Plans.commitment());
        ADVISOR.act(next, "proposal").statusCode(200);
        SRO.act(next, "agreement").statusCode(200);
        ADVISOR.act(commitment, "drop", "reason", "Not now.").statusCode(409);
        EDITOR.get(commitment).body("state", equalTo("planned"));
    }

    @Test
    void aDroppedCommitmentIsNone() {
        var engagement = committed();
        var plan = Plans.draft(engagement);
        Plans.added(engagement, Plans.action("Another thing"));
        var commitment = Plans.added(engagement, Plans.commitment());
        ADVISOR.act(commitment, "drop", "reason", "Not now.").statusCode(200);
        ADVISOR.act(plan, "proposal").statusCode(200);
        SRO.act(plan, "agreement").statusCode(409).body("lacking", contains("commitmentAction"));
    }

    @Test
    void theEndOfAnEngagementClosesItsPlanAndDropsWhatIsOpen() {
        var engagement = scene.engagement();
        var plan = Plans.agreed(engagement);
        var open = engagement + "/actions/"
                + ADVISOR.get(engagement + "/actions").extract().<String>path("items[0].id");
        ADVISOR.act(engagement, "early-end", "reason", "No sponsor left.").statusCode(200);

        SRO.get(plan).body("state", equalTo("closed")).body("reason", equalTo("No sponsor left."));
        SRO.get(open).body("state", equalTo("dropped")).body("allowedActions", empty());
        ADVISOR.post(engagement + "/plans", Map.of("summary", "More.")).statusCode(409);
        ADVISOR.post(engagement + "/actions", Plans.action("More")).statusCode(409);
    }

    @Test
    void aPlanIsReadInItsEngagementAloneAndByItsCouncil() {
        var plan = Plans.draft(scene.engagement());
        var elsewhere = scene.engagement() + "/plans/" + Scene.id(plan);
        ADVISOR.get(elsewhere).statusCode(404);
        ADVISOR.act(elsewhere, "proposal").statusCode(404);
        BRISTOL_EDITOR.get(plan).statusCode(404);
        BRISTOL_EDITOR.get(plan + "/history").statusCode(404);
        BRISTOL_EDITOR.get(plan.substring(0, plan.lastIndexOf('/'))).statusCode(404);
    }

    private String committed() {
        var request = scene.triaged(1);
        return Scene.ENGAGEMENTS
                + ADVISOR.act(request, "acceptance", "commitmentAction", "Name a member by May.")
                        .statusCode(200)
                        .extract()
                        .path("engagement");
    }
}
