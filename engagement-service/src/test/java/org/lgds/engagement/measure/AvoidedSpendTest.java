package org.lgds.engagement.measure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;

/** What an adoption avoided is one measure of the engagement that advised it, whatever is told first and however often. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AvoidedSpendTest {

    private static final long COUNTERFACTUAL = 15_000_000;
    private static final long BENEFIT = 11_000_000;

    private UUID asset = UUID.randomUUID();
    private UUID adoption = UUID.randomUUID();

    @Inject
    Outboxes outbox;

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    Avoided avoided;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    private String accepted() {
        var recommendation = scene.issued(asset);
        EDITOR.act(recommendation, "acceptance").statusCode(200);
        return recommendation;
    }

    private void assess() {
        states.hand(states.benefitRecord(adoption, "LDS", asset, COUNTERFACTUAL, BENEFIT));
    }

    private String onlyMeasureOf(String recommendation) {
        String engagement = EDITOR.get(recommendation).extract().path("engagement");
        return Measured.MEASURES
                + EDITOR.get("/v1/measures?engagement=" + engagement)
                        .body("items", hasSize(1))
                        .body("items[0].kind", equalTo("avoided_duplicate_spend"))
                        .body("items[0].adoption", equalTo(adoption.toString()))
                        .extract()
                        .path("items[0].id");
    }

    @Test
    void anAssessmentThatFollowsTheImplementationStartsTheMeasureOnce() {
        var recommendation = accepted();
        states.adoption(adoption, 1, "LDS", asset, "live");
        assess();
        assess();
        states.adoption(adoption, 2, "LDS", asset, "live");

        var measure = onlyMeasureOf(recommendation);
        EDITOR.get(measure)
                .body("state", equalTo("tracking"))
                .body("period.start", equalTo("2026-11-02"))
                .body("attributionPercent", equalTo(100.0f))
                .body("service", equalTo(372))
                .body("baseline.value", equalTo((int) COUNTERFACTUAL))
                .body("lastReading.value", equalTo((int) (COUNTERFACTUAL - BENEFIT)));
        assertThat(outbox.names("lgds.engagements", Scene.id(measure)))
                .containsExactly("measure.proposed", "measure.baselined", "measure.reading_recorded");
        assertThat(outbox.of("lgds.engagements", Scene.id(measure)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void anAssessmentToldBeforeTheImplementationStartsItThen() {
        assess();
        var recommendation = accepted();
        String engagement = EDITOR.get(recommendation).extract().path("engagement");
        EDITOR.get("/v1/measures?engagement=" + engagement).body("items", empty());
        states.adoption(adoption, 1, "LDS", asset, "live");
        assess();
        onlyMeasureOf(recommendation);
    }

    @Test
    void anAdoptionNobodyAdvisedIsNoEngagementsBenefit() {
        assess();
        states.adoption(adoption, 1, "LDS", asset, "live");
        EDITOR.get("/v1/measures?kind=avoided_duplicate_spend&limit=100")
                .body("items.findAll { it.adoption == '" + adoption + "' }", empty());
    }

    @Test
    void twoEngagementsThatAdvisedItCountItOnce() {
        var first = accepted();
        var second = accepted();
        states.adoption(adoption, 1, "LDS", asset, "live");
        assess();
        onlyMeasureOf(first);
        String engagement = EDITOR.get(second).extract().path("engagement");
        EDITOR.get("/v1/measures?engagement=" + engagement).body("items", empty());
    }

    @Test
    void bothToldAtOnceStartItOnce() {
        for (int round = 0; round < 10; round++) {
            asset = UUID.randomUUID();
            adoption = UUID.randomUUID();
            var recommendation = accepted();
            var live = states.adoptionRecord(adoption, 1, "LDS", asset, "live");
            var assessed = states.benefitRecord(adoption, "LDS", asset, COUNTERFACTUAL, BENEFIT);
            var start = new CyclicBarrier(2);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> together(start, () -> states.hand(live))),
                            CompletableFuture.runAsync(() -> together(start, () -> states.hand(assessed))))
                    .join();
            onlyMeasureOf(recommendation);
        }
    }

    @Test
    void noMoreIsRealisedThanWasAvoided() {
        var recommendation = accepted();
        states.adoption(adoption, 1, "LDS", asset, "live");
        assess();
        var measure = onlyMeasureOf(recommendation);
        ADVISOR.act(measure, "realisation", Map.of("benefit", Measured.benefit(BENEFIT + 1, 2026, false)))
                .statusCode(409)
                .body("detail", containsString("at most 11000000"));
        ADVISOR.act(measure, "realisation", Map.of()).statusCode(409);
        ADVISOR.act(measure, "realisation", Map.of("benefit", Measured.benefit(BENEFIT, 2026, false)))
                .statusCode(200);
    }

    @Test
    void nobodyCountsByHandWhatWasNotAssessedOrThatNobodyAdvised() {
        states.adoption(adoption, 1, "LDS", asset, "live");
        var measure = Avoided.byHand(scene.engagement(), adoption);
        for (var person : List.of(ADVISOR, EDITOR)) {
            person.post("/v1/measures", measure).statusCode(409).body("detail", containsString("has not assessed"));
        }
        assess();
        ADVISOR.post("/v1/measures", measure).statusCode(409).body("detail", containsString("No recommendation of"));
        var recommendation = accepted();
        onlyMeasureOf(recommendation);
        String engagement = EDITOR.get(recommendation).extract().path("engagement");
        ADVISOR.post("/v1/measures", Avoided.byHand("/" + engagement, adoption))
                .statusCode(409)
                .body("detail", containsString("counted already"));
    }

    @Test
    void whatIsCountedByHandIsCountedOnceAndByTheCataloguesFigures() {
        states.asset(asset, 1, "listed");
        var engagement = scene.engagement();
        avoided.uncounted(engagement, asset, adoption);
        ADVISOR.post("/v1/measures", Avoided.byHand(scene.engagement(), adoption))
                .statusCode(409)
                .body("detail", containsString("No recommendation of"));
        var measure = Avoided.byHand(engagement, adoption);
        Callable<Integer> counting =
                () -> ADVISOR.post("/v1/measures", measure).extract().statusCode();
        assertThat(Racing.all(2, List.of(counting, counting))).containsExactlyInAnyOrder(201, 409);
        assess();
        var path = Measured.MEASURES
                + EDITOR.get("/v1/measures?engagement=" + Scene.id(engagement))
                        .body("items", hasSize(1))
                        .extract()
                        .path("items[0].id");
        EDITOR.get(path)
                .body("state", equalTo("tracking"))
                .body("baseline.value", equalTo((int) COUNTERFACTUAL))
                .body("lastReading.value", equalTo((int) (COUNTERFACTUAL - BENEFIT)));
        EDITOR.act(path, "baseline", Measured.baseline(1)).statusCode(409);
    }

    private static void together(CyclicBarrier start, Runnable work) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        work.run();
    }
}
