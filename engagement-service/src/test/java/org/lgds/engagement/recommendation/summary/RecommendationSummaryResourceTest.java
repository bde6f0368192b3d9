package org.lgds.engagement.recommendation.summary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.summary.FreshCouncil;
import org.lgds.engagement.summary.Kept;
import org.lgds.engagement.summary.Sights;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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

    private FreshCouncil council;
    private String engagement;

    @BeforeEach
    void councils() {
        scene.councils();
        council = FreshCouncil.in(states, "active");
        engagement = ADVISOR.post("/v1/engagements", Map.of("council", council.code(), "title", "Fewer systems"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String drafted(Map<String, Object> what) {
        var body = new HashMap<String, Object>(what);
        body.putAll(Map.of("engagement", engagement, "rationale", "It works."));
        return Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", body)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private String issued(Map<String, Object> what) {
        var path = drafted(what);
        ADVISOR.act(path, "issue").statusCode(200);
        return path;
    }

    private String practice() {
        return issued(Map.of("practice", Map.of("text", "Ask once.")));
    }

    private String ofAsset(UUID asset) {
        states.asset(asset, 1, "listed");
        return issued(Map.of("asset", asset));
    }

    private void decided(String path, String action, Map<String, Object> body) {
        council.editor().act(path, action, body).statusCode(200);
    }

    private String accepted(String path) {
        council.editor().act(path, "acceptance").statusCode(200);
        return path;
    }

    private String ofTheCouncil(String query) {
        return SUMMARY + "?council=" + council.code() + query;
    }

    private static String exported(String summary) {
        return summary.replace("summary", "summary/export");
    }

    @Test
    void adviceIsCountedByWhatBecameOfIt() {
        drafted(Map.of("practice", Map.of("text", "Ask once.")));
        practice();
        decided(practice(), "deferral", LATER);
        accepted(practice());
        accepted(ofAsset(UUID.randomUUID()));
        decided(accepted(practice()), "implementation", Map.of("text", "Minute 7."));
        ADVISOR.act(accepted(practice()), "lapse", "reason", "Forgotten.").statusCode(200);
        decided(practice(), "rejection", Map.of("reasonCode", "scale"));
        decided(ofAsset(UUID.randomUUID()), "rejection", Map.of("reasonCode", "scale"));
        decided(practice(), "rejection", Map.of("reasonCode", "other", "reason", "An election."));

        council.editor()
                .get(ofTheCouncil("&by=kind"))
                .statusCode(200)
                .body("totals.recommendations", equalTo(10))
                .body("totals.draft", equalTo(1))
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
                .body("lines.recommendations", contains(2, 8))
                .body("lines.acceptedPercent", contains(50.0f, 60.0f));
        council.editor()
                .get(ofTheCouncil("&kind=asset&by=reason"))
                .body("totals.recommendations", equalTo(2))
                .body("reasons.rejected", contains(1))
                .body("lines", nullValue());
        council.editor()
                .get(ofTheCouncil("&kind=standard"))
                .body("totals.recommendations", equalTo(0))
                .body("totals.acceptedPercent", nullValue())
                .body("medianDaysToDecision", nullValue())
                .body("reasons", empty());
        kept.isWhatTheRowsSay();
    }

    @Test
    void daysToDecisionAreFromTheIssueByNearestRank() {
        for (var days : List.of(3, 40, 1, 8)) {
            issuedBefore(accepted(practice()), days);
        }
        issuedBefore(practice(), 100);
        council.editor().get(ofTheCouncil("")).body("medianDaysToDecision", equalTo(3));
        var rejected = practice();
        decided(rejected, "rejection", Map.of("reasonCode", "scale"));
        issuedBefore(rejected, 9);
        council.editor().get(ofTheCouncil("")).body("medianDaysToDecision", equalTo(8));
        council.editor().get(ofTheCouncil("&kind=asset")).body("medianDaysToDecision", nullValue());
        kept.isWhatTheRowsSay();
    }

    private void issuedBefore(String path, int days) {
        kept.run("update recommendation set issued_on = issued_on - %d where id = '%s'".formatted(days, Scene.id(path)));
    }

    @Test
    void assetsComeInPages() {
        var assets = Stream.generate(UUID::randomUUID).limit(5).toList();
        assets.forEach(this::ofAsset);
        accepted(ofAsset(assets.get(0)));
        practice();
        var sorted = assets.stream().map(UUID::toString).sorted().toList();

        var first = council.editor().get(ofTheCouncil("&by=asset&limit=3")).statusCode(200);
        first.body("lines.of", equalTo(sorted.subList(0, 3))).body("totals.recommendations", equalTo(7));
        String next = first.extract().path("next");
        council.editor()
                .get(next)
                .body("lines.of", equalTo(sorted.subList(3, 5)))
                .body("next", nullValue());
        ADVISOR.get(next.replace(council.code(), "LDS")).statusCode(400);
        council.editor()
                .get(ofTheCouncil("&by=asset&limit=100"))
                .body("lines.find { it.of == '%s' }.accepted".formatted(assets.get(0)), equalTo(1))
                .body("lines.find { it.of == '%s' }.issued".formatted(assets.get(0)), equalTo(1));
        ADVISOR.get(SUMMARY + "?by=asset&asset=" + assets.get(1)).body("lines.of", contains(assets.get(1).toString()));
        ADVISOR.get(SUMMARY + "?asset=" + assets.get(0))
                .body("totals.recommendations", equalTo(2))
                .body("medianDaysToDecision", nullValue());
        ADVISOR.get(ofTheCouncil("&by=asset&kind=practice")).body("lines", empty());
        assertThat(council.editor()
                        .get(exported(ofTheCouncil("&by=asset")) + "&format=csv")
                        .extract()
                        .asString()
                        .lines())
                .hasSize(6);
    }

    @Test
    void councilsAndRegionsAreComparedByLgds() {
        practice();
        kept.run("update known_council set region = 'isle_%1$s' where code = '%1$s'".formatted(council.code()));
        var region = "isle_" + council.code();
        PROGRAMME.get(SUMMARY + "?by=council&region=" + region).body("lines.of", contains(council.code()));
        PROGRAMME
                .get(SUMMARY + "?by=region&kind=practice")
                .body("lines.find { it.of == '%s' }.issued".formatted(region), equalTo(1));
        PROGRAMME.get(SUMMARY + "?by=council").body("lines.of", hasItem(council.code()));
    }

    @Test
    void whatGoesToASuccessorIsCountedThere() {
        var asset = UUID.randomUUID();
        accepted(ofAsset(asset));
        decided(practice(), "rejection", Map.of("reasonCode", "scale"));
        var successor = FreshCouncil.in(states, "shadow");
        states.vested(
                LocalDate.parse("2026-04-01"), List.of(line(council.code(), successor.code(), "created", 1)));
        successor
                .editor()
                .get(SUMMARY + "?by=asset&council=" + successor.code())
                .body("totals.recommendations", equalTo(2))
                .body("reasons.reason", contains("scale"))
                .body("lines.of", contains(asset.toString()));
        successor.editor().get(ofTheCouncil("")).body("totals.recommendations", equalTo(0)).body("reasons", empty());
        kept.isWhatTheRowsSay();
    }

    @Test
    void anyoneSeesTheWholeLgdsTheRestAndACouncilItsOwn() {
        var asset = UUID.randomUUID();
        ofAsset(asset);
        Sights.hold(
                SUMMARY,
                List.of("", "?by=kind", "?by=reason", "?kind=asset"),
                List.of(
                        "?region=south_west",
                        "?asset=" + asset,
                        "?by=council",
                        "?by=region",
                        "?by=asset",
                        "?by=asset&asset=" + asset,
                        "?council=LDS",
                        "?by=asset&council=LDS"),
                Stream.of("", "&by=asset", "&by=reason&asset=" + asset, "&by=council&kind=asset")
                        .map(query -> ofTheCouncil(query).substring(SUMMARY.length()))
                        .toList(),
                council.code());
    }

    @Test
    void filtersThatDoNotGoTogetherAreRefused() {
        for (var query : List.of(
                "?by=asset&region=south_west",
                "?asset=" + UUID.randomUUID() + "&region=south_west",
                "?asset=" + UUID.randomUUID() + "&by=council",
                "?asset=" + UUID.randomUUID() + "&by=region",
                "?asset=it",
                "?by=advisor",
                "?kind=advice",
                "?council=",
                "?region=",
                "?reason=scale")) {
            ADVISOR.get(SUMMARY + query).statusCode(400);
            ADVISOR.get(SUMMARY + "/export" + query).statusCode(400);
        }
        ADVISOR.get(SUMMARY + "?by=kind&cursor=x").statusCode(400);
        ADVISOR.get(SUMMARY + "?by=asset&cursor=x").statusCode(400);
        ADVISOR.get(SUMMARY + "?by=asset&limit=101").statusCode(400);
    }

    @Test
    void anExportHasTheLinesOrTheReasons() {
        decided(practice(), "rejection", Map.of("reasonCode", "contract_locked"));
        assertThat(council.editor()
                        .get(exported(ofTheCouncil("&by=reason")) + "&format=csv")
                        .extract()
                        .asString())
                .isEqualTo("reason,rejected,percent\r\ncontract_locked,1,100.0\r\n");
        assertThat(ADVISOR.get(exported(ofTheCouncil("&by=council")) + "&format=csv")
                        .extract()
                        .asString())
                .startsWith("of,recommendations,draft,issued,deferred,accepted,rejected,implemented,lapsed,acceptedPercent,")
                .endsWith(council.code() + ",1,0,0,0,0,1,0,0,0.0,0.0\r\n");
        assertThat(given().get(SUMMARY + "/export?by=kind&format=ndjson").asString()).contains("\"of\":\"practice\"");
    }
}
