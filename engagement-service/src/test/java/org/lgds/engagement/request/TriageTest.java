package org.lgds.engagement.request;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;

/** Triage takes the three conditions from the council's current result, and what LGDS says beside is why. */
@QuarkusTest
@TestProfile(RealTokens.class)
class TriageTest {

    private static final Map<String, Object> REASONS = Map.of(
            "commitment", Map.of("reason", "A member is named."),
            "silo", Map.of("reason", "Each service buys for itself."),
            "capacity", Map.of("reason", "A team of four."));

    private final UUID assessment = UUID.randomUUID();

    @Inject
    Scene scene;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void theLevelsAreThoseOfTheCurrentResult() {
        var request = submitted("TRA");
        states.result(assessment, 3, "TRA", "2026-05-01T10:00:00Z", levels(4, 1, 2));
        states.result(UUID.randomUUID(), 3, "TRA", "2025-05-01T10:00:00Z", levels(5, 5, 5));
        ADVISOR.act(request, "triage", REASONS)
                .statusCode(200)
                .body("triage.commitment.level", equalTo(4))
                .body("triage.commitment.levelFrom", equalTo("result"))
                .body("triage.silo.level", equalTo(1))
                .body("triage.capacity.level", equalTo(2))
                .body("triage.capacity.reason", equalTo("A team of four."))
                .body("triage.assessment", equalTo(assessment.toString()))
                .body("commitmentActionRequired", equalTo(true));
        ADVISOR.act(request, "acceptance", Map.of()).statusCode(409).body("lacking", contains("commitmentAction"));
        ADVISOR.act(request, "acceptance", "commitmentAction", "Name who decides.")
                .statusCode(200);

        assertThat(outbox.of("lgds.engagement-requests", Scene.id(request)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void whatWasTriagedBeforeTheCouncilFellToLevelOneIsAcceptedOnlyWithACommitment() {
        var request = submitted("TRG");
        states.result(assessment, 3, "TRG", "2026-05-01T10:00:00Z", levels(2, 2, 2));
        ADVISOR.act(request, "triage", REASONS).statusCode(200).body("commitmentActionRequired", equalTo(false));
        states.result(UUID.randomUUID(), 3, "TRG", "2026-06-01T10:00:00Z", levels(2, 1, 2));
        ADVISOR.act(request, "acceptance", Map.of()).statusCode(409).body("lacking", contains("commitmentAction"));
        ADVISOR.act(request, "acceptance", "commitmentAction", "  ")
                .statusCode(400)
                .body("errors.pointer", contains("/commitmentAction"));
        ADVISOR.act(request, "acceptance", "commitmentAction", "Name who decides.")
                .statusCode(200);
    }

    @Test
    void anEngagementThatNobodyAskedForTakesTheSameCommitment() {
        states.council("TRH", 1, "active");
        states.result(assessment, 3, "TRH", "2026-05-01T10:00:00Z", levels(2, 2, 1));
        ADVISOR.post("/v1/engagements", Map.of("council", "TRH", "title", "Offered"))
                .statusCode(409)
                .body("lacking", contains("commitmentAction"));
        ADVISOR.post(
                        "/v1/engagements",
                        Map.of("council", "TRH", "title", "Offered", "commitmentAction", "Hire a designer."))
                .statusCode(201)
                .body("commitmentAction", equalTo("Hire a designer."));
    }

    @Test
    void withoutAResultLgdsFindsThemAndThatIsSaid() {
        var request = submitted("TRB");
        ADVISOR.act(request, "triage", REASONS)
                .statusCode(409)
                .body("lacking", contains("commitment.level", "silo.level", "capacity.level"));
        ADVISOR.act(request, "triage", Scene.triage(2))
                .statusCode(200)
                .body("triage.commitment.levelFrom", equalTo("lgds"))
                .body("triage.assessment", nullValue())
                .body("commitmentActionRequired", equalTo(false));
        ADVISOR.act(request, "acceptance", Map.of()).statusCode(200);
        ADVISOR.act(request, "triage", REASONS).statusCode(409).body("lacking", nullValue());
    }

    @Test
    void lgdsDoesNotOverruleAResultAndMayRepeatIt() {
        var request = submitted("TRC");
        states.result(assessment, 3, "TRC", "2026-05-01T10:00:00Z", levels(2, 2, 3));
        ADVISOR.act(request, "triage", Scene.triage(4))
                .statusCode(409)
                .body("assessment", equalTo(assessment.toString()));
        ADVISOR.act(request, "triage", Scene.triage(2))
                .statusCode(200)
                .body("triage.silo.levelFrom", equalTo("result"));
    }

    @Test
    void whatTheResultSaysNothingOfLgdsFinds() {
        var request = submitted("TRD");
        var levels = levels(2, 2, 3);
        levels.remove("capacity");
        states.result(assessment, 3, "TRD", "2026-05-01T10:00:00Z", levels);
        ADVISOR.act(request, "triage", REASONS).statusCode(409).body("lacking", contains("capacity.level"));
        ADVISOR.act(request, "triage", Scene.triage(2))
                .statusCode(200)
                .body("triage.capacity.level", equalTo(3))
                .body("triage.capacity.levelFrom", equalTo("lgds"))
                .body("triage.silo.levelFrom", equalTo("result"));
    }

    @Test
    void aResultThatWasSupersededStandsNoMoreWhateverIsToldOfItAfter() {
        var request = submitted("TRE");
        var record = states.resultRecord(assessment, 3, "TRE", "2026-05-01T10:00:00Z", levels(5, 5, 5));
        states.hand(record);
        states.hand(states.record("lgds.results.state", "assessment", assessment.toString(), 4, null));
        states.hand(record);
        states.result(assessment, 3, "TRE", "2026-05-01T10:00:00Z", levels(5, 5, 5));
        ADVISOR.act(request, "triage", REASONS).statusCode(409);
        ADVISOR.act(request, "triage", Scene.triage(1)).statusCode(200).body("triage.assessment", nullValue());
    }

    @Test
    void aDeferredRequestIsTriagedByTheResultOfThatTime() {
        var request = submitted("TRF");
        ADVISOR.act(request, "triage", Scene.triage(1)).statusCode(200);
        ADVISOR.act(request, "deferral", Map.of("reason", "Assess first.", "until", "2028-01-01"))
                .statusCode(200);
        states.result(assessment, 3, "TRF", "2026-05-01T10:00:00Z", levels(3, 3, 3));
        ADVISOR.act(request, "triage", REASONS)
                .statusCode(200)
                .body("triage.commitment.level", equalTo(3))
                .body("deferredUntil", nullValue())
                .body("commitmentActionRequired", equalTo(false));
    }

    private String submitted(String council) {
        states.council(council, 1, "active");
        var body = Scene.request();
        body.put("council", council);
        var request = Scene.REQUESTS
                + new Person("an-editor", "council-editor", council)
                        .post("/v1/engagement-requests", body)
                        .statusCode(201)
                        .extract()
                        .path("id");
        new Person("lds-sro", "council-sro", council).act(request, "submission").statusCode(200);
        return request;
    }

    private static Map<String, Integer> levels(int commitment, int silo, int capacity) {
        return new HashMap<>(Map.of("commitment", commitment, "silo", silo, "capacity", capacity));
    }
}
