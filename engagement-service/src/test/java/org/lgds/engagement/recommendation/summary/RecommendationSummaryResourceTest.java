package org.lgds.engagement.recommendation.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.summary.FreshCouncil;
import org.lgds.engagement.summary.Kept;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.States.line;

/** What became of recommendations, in figures. */
@QuarkusTest
@TestProfile(RealTokens.class)
class RecommendationSummaryResourceTest {

    private static final String SUMMARY = "/v1/recommendations/summary";
    private static final Map<String, Object> LATER = Map.of("reason", "After the budget.", "until", "2099-04-01");

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    Kept kept;

    private Advised advised;

    @BeforeEach
    void councils() {
        scene.councils();
        advised = Advised.in(states);
    }

    @Test
    void adviceIsCountedByWhatBecameOfIt() {
        advised.drafted(Map.of("practice", Map.of("text", "Ask once.")));
        advised.practice();
        advised.decided(advised.practice(), "deferral", LATER);
        advised.accepted(advised.practice());
        advised.accepted(advised.ofAsset(UUID.randomUUID()));
        advised.decided(advised.accepted(advised.practice()), "implementation", Map.of("text", "Minute 7."));
        ADVISOR.act(advised.accepted(advised.practice()), "lapse", "reason", "Forgotten.")
                .statusCode(200);
        advised.decided(advised.practice(), "rejection", Map.of("reasonCode", "scale"));
        advised.decided(advised.ofAsset(UUID.randomUUID()), "rejection", Map.of("reasonCode", "scale"));
        advised.decided(advised.practice(), "rejection", Map.of("reasonCode", "other", "reason", "An election."));

        advised.editor()
                .get(advised.summary("&by=kind"))
                .statusCode(200)
                .body("totals.recommendations", equalTo(9))
                .body("totals.draft", nullValue())
                .body("totals.issued", equalTo(1))
                .body("totals.deferred", equalTo(1))
                .body("totals.accepted", equalTo(2))
                .body("totals.implemented", equalTo(1))
                .body("totals.lapsed", equalTo(1))
                .body("totals.rejected", equalTo(3))
                .body("totals.acceptedPercent", equalTo(57.1f))
                .body("totals.implementedPercent", equalTo(14.3f))
                .body("medianDaysToDecision", equalTo(0))
                .body("reasons.reason", contains("scale", "other"))
                .body("reasons.rejected", contains(2, 1))
                .body("reasons.percent", contains(66.7f, 33.3f))
                .body("lines.of", contains("asset", "practice"))
                .body("lines.recommendations", contains(2, 7))
                .body("lines.acceptedPercent", contains(50.0f, 60.0f));
        ADVISOR.get(advised.summary("&by=kind"))
                .body("totals.recommendations", equalTo(10))
                .body("totals.draft", equalTo(1))
                .body("lines.draft", contains(0, 1));
        advised.editor()
                .get(advised.summary("&kind=asset&by=reason"))
                .body("totals.recommendations", equalTo(2))
                .body("reasons.rejected", contains(1))
                .body("lines", nullValue());
        advised.editor()
                .get(advised.summary("&kind=standard"))
                .body("totals.recommendations", equalTo(0))
                .body("totals.acceptedPercent", nullValue())
                .body("medianDaysToDecision", nullValue())
                .body("reasons", empty());
        kept.isWhatTheRowsSay();
    }

    @Test
    void daysToDecisionAreFromTheIssueByNearestRank() {
        for (var days : List.of(3, 40, 1, 8)) {
            issuedBefore(advised.accepted(advised.practice()), days);
        }
        issuedBefore(advised.practice(), 100);
        advised.editor().get(advised.summary("")).body("medianDaysToDecision", equalTo(3));
        var rejected = advised.practice();
        advised.decided(rejected, "rejection", Map.of("reasonCode", "scale"));
        issuedBefore(rejected, 9);
        advised.editor().get(advised.summary("")).body("medianDaysToDecision", equalTo(8));
        advised.editor().get(advised.summary("&kind=asset")).body("medianDaysToDecision", nullValue());
        kept.isWhatTheRowsSay();
    }

    private void issuedBefore(String path, int days) {
        kept.run(
                "update recommendation set issued_on = issued_on - %d where id = '%s'".formatted(days, Scene.id(path)));
    }

    @Test
    void councilsAndRegionsAreComparedByLgds() {
        advised.practice();
        kept.run("update known_council set region = 'isle_%1$s' where code = '%1$s'"
                .formatted(advised.council().code()));
        var region = "isle_" + advised.council().code();
        PROGRAMME
                .get(SUMMARY + "?by=council&region=" + region)
                .body("lines.of", contains(advised.council().code()));
        PROGRAMME
                .get(SUMMARY + "?by=region&kind=practice")
                .body("lines.find { it.of == '%s' }.issued".formatted(region), equalTo(1));
        PROGRAMME
                .get(advised.summary("&by=council"))
                .body("lines.of", contains(advised.council().code()));
    }

    @Test
    void whatGoesToASuccessorIsCountedThere() {
        var asset = UUID.randomUUID();
        advised.accepted(advised.ofAsset(asset));
        advised.decided(advised.practice(), "rejection", Map.of("reasonCode", "scale"));
        var successor = FreshCouncil.in(states, "shadow");
        states.vested(
                LocalDate.parse("2026-04-01"), List.of(line(advised.council().code(), successor.code(), "created", 1)));
        successor
                .editor()
                .get(SUMMARY + "?by=asset&council=" + successor.code())
                .body("totals.recommendations", equalTo(2))
                .body("reasons.reason", contains("scale"))
                .body("lines.of", contains(asset.toString()));
        successor
                .editor()
                .get(advised.summary(""))
                .body("totals.recommendations", equalTo(0))
                .body("reasons", empty());
        kept.isWhatTheRowsSay();

        kept.run("select fold_recommendation_changes(100000)");
        successor.editor().get(advised.summary("&by=council")).body("lines", empty());
        successor
                .editor()
                .get(SUMMARY + "?by=council&council=" + successor.code())
                .body("lines.accepted", contains(1))
                .body("lines.rejected", contains(1));
    }
}
