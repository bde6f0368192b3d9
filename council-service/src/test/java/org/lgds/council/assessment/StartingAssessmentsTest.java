package org.lgds.council.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.framework.Frameworks;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.council.assessment.Assessments.answered;
import static org.lgds.council.assessment.Assessments.id;
import static org.lgds.council.assessment.Assessments.put;
import static org.lgds.council.assessment.Assessments.started;
import static org.lgds.council.assessment.Assessments.submitted;

/** How an assessment begins, and ends with its council. */
@QuarkusTest
@TestProfile(RealTokens.class)
class StartingAssessmentsTest {

    private static final String LEEDS = "LDS";
    private static final Map<String, String> OF_LEEDS = Map.of("council", LEEDS);
    private static final Person EDITOR = Person.editor(LEEDS);
    private static final Person SRO = Person.sro(LEEDS);

    @Inject
    Assessments assessments;

    @Inject
    Standing standing;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void leedsHasNone() {
        assessments.clear(LEEDS);
    }

    @Test
    void aCouncilHasOneOpenAssessmentAlsoWhenTwoStartAtOnce() {
        var codes = Stream.generate(() -> supplyAsync(
                        () -> EDITOR.post("/v1/assessments", OF_LEEDS).extract().statusCode()))
                .limit(6)
                .toList()
                .stream()
                .map(one -> one.join())
                .toList();

        assertThat(codes).containsOnly(201, 409).containsOnlyOnce(201);
        EDITOR.post("/v1/assessments", OF_LEEDS)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/assessment-open"));
        EDITOR.get("/v1/assessments?council=LDS&state=draft").body("items", hasSize(1));
    }

    @Test
    void itIsPrefilledFromTheLastAndEveryCarriedAnswerIsConfirmed() {
        var last = answered(OF_LEEDS, 3, 50);
        EDITOR.post(
                        last + "/answers/data.owned/evidence",
                        Map.of("kind", "link", "title", "List", "url", "https://a.example"))
                .statusCode(201);
        SRO.act(last, "sign-off").statusCode(200);
        EDITOR.act(last, "submission").statusCode(200);
        SRO.act(last, "finalisation").statusCode(200);
        var path = started(Map.of("council", LEEDS, "prefilled", true));

        EDITOR.get(path).body("prefilledFrom", equalTo(id(last)));
        EDITOR.get(path + "/answers").body("items.findAll { it.carried }", hasSize(40));
        EDITOR.get(path + "/answers/data.owned/evidence").body("items.title", contains("List"));
        SRO.act(path, "sign-off").statusCode(409).body("lacking", hasItem("confirmation:data.owned"));
        EDITOR.act(path + "/answers/data.owned", "confirmation").statusCode(200).body("carried", equalTo(false));
        EDITOR.act(path + "/answers/data.owned", "confirmation").statusCode(409);
        Assessments.answer(path, LEEDS, 3, 50);
        SRO.act(path, "sign-off").statusCode(200);
    }

    @Test
    void withoutAResultThereIsNothingToPrefillFrom() {
        EDITOR.post("/v1/assessments", Map.of("council", LEEDS, "prefilled", true))
                .statusCode(409);
    }

    @Test
    void onlyAPublishedFrameworkIsAssessedAgainst() {
        var framework = Frameworks.newId();
        Frameworks.draft(framework, "1.0.0", Frameworks.content()).statusCode(201);
        var body = Map.of("council", LEEDS, "framework", framework + "/1.0.0");
        EDITOR.post("/v1/assessments", body).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
        Frameworks.publish(framework + "/1.0.0").statusCode(200);

        var path = started(body);
        EDITOR.get(path).body("framework", equalTo(framework + "/1.0.0"));
        Person.ADMIN
                .act(Frameworks.PATH + framework + "/1.0.0", "retirement", "reason", "Over")
                .statusCode(200);
        put(path, LEEDS, "silo.redesign", Map.of("value", 2)).statusCode(200);
    }

    @Test
    void theEndOfACouncilWithdrawsWhatItHasOpenWhateverItsState() {
        var path = submitted(OF_LEEDS, 3);
        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew().run(() -> standing.withdrawOf(List.of(LEEDS), "Leeds was abolished"));
        }

        SRO.get(path).body("state", equalTo("withdrawn"));
        assertThat(outbox.names("lgds.assessments", id(path)))
                .endsWith("assessment.withdrawn")
                .containsOnlyOnce("assessment.withdrawn");
    }
}
