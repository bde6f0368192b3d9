package org.lgds.engagement.recommendation.summary;

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
import org.lgds.engagement.summary.Sights;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;

/** How the summary of recommendations is asked for: by whom, in which pages and forms. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AskingForSummariesTest {

    private static final String SUMMARY = "/v1/recommendations/summary";

    @Inject
    States states;

    @Inject
    Scene scene;

    private Advised advised;

    @BeforeEach
    void councils() {
        scene.councils();
        advised = Advised.in(states);
    }

    private static String exported(String summary) {
        return summary.replace("summary", "summary/export");
    }

    @Test
    void assetsComeInPages() {
        var assets = Stream.generate(UUID::randomUUID).limit(5).toList();
        assets.forEach(advised::ofAsset);
        advised.accepted(advised.ofAsset(assets.get(0)));
        advised.practice();
        var sorted = assets.stream().map(UUID::toString).sorted().toList();

        var first = advised.editor().get(advised.summary("&by=asset&limit=3")).statusCode(200);
        first.body("lines.of", equalTo(sorted.subList(0, 3))).body("totals.recommendations", equalTo(7));
        String next = first.extract().path("next");
        advised.editor()
                .get(next)
                .body("lines.of", equalTo(sorted.subList(3, 5)))
                .body("next", nullValue());
        ADVISOR.get(next.replace(advised.council().code(), "LDS")).statusCode(400);
        advised.editor()
                .get(advised.summary("&by=asset&limit=100"))
                .body("lines.find { it.of == '%s' }.accepted".formatted(assets.get(0)), equalTo(1))
                .body("lines.find { it.of == '%s' }.issued".formatted(assets.get(0)), equalTo(1));
        ADVISOR.get(SUMMARY + "?by=asset&asset=" + assets.get(1))
                .body("lines.of", contains(assets.get(1).toString()));
        ADVISOR.get(SUMMARY + "?asset=" + assets.get(0))
                .body("totals.recommendations", equalTo(2))
                .body("medianDaysToDecision", nullValue());
        ADVISOR.get(advised.summary("&by=asset&kind=practice")).body("lines", empty());
        assertThat(advised.editor()
                        .get(exported(advised.summary("&by=asset")) + "&format=csv")
                        .extract()
                        .asString()
                        .lines())
                .hasSize(6);
    }

    @Test
    void anyoneSeesTheWholeLgdsTheRestAndACouncilItsOwn() {
        var asset = UUID.randomUUID();
        advised.ofAsset(asset);
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
                        .map(query -> advised.summary(query).substring(SUMMARY.length()))
                        .toList(),
                advised.council().code());
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
                "?region=atlantis",
                "?reason=scale")) {
            ADVISOR.get(SUMMARY + query).statusCode(400);
            ADVISOR.get(SUMMARY + "/export" + query).statusCode(400);
        }
        ADVISOR.get(SUMMARY + "?by=kind&cursor=x").statusCode(400);
        ADVISOR.get(SUMMARY + "?by=asset&cursor=x").statusCode(400);
        ADVISOR.get(SUMMARY + "?by=council&cursor=x").statusCode(400);
        ADVISOR.get(SUMMARY + "?by=asset&limit=101").statusCode(400);
    }

    @Test
    void anExportHasTheLinesOrTheReasons() {
        advised.decided(advised.practice(), "rejection", Map.of("reasonCode", "contract_locked"));
        assertThat(advised.editor()
                        .get(exported(advised.summary("&by=reason")) + "&format=csv")
                        .extract()
                        .asString())
                .isEqualTo("reason,rejected,percent\r\ncontract_locked,1,100.0\r\n");
        assertThat(ADVISOR.get(exported(advised.summary("&by=council")) + "&format=csv")
                        .extract()
                        .asString())
                .startsWith(
                        "of,recommendations,draft,issued,deferred,accepted,rejected,implemented,lapsed,acceptedPercent,")
                .endsWith(advised.council().code() + ",1,0,0,0,0,1,0,0,0.0,0.0\r\n");
        assertThat(given().get(SUMMARY + "/export?by=kind&format=ndjson").asString())
                .contains("\"of\":\"practice\"");
    }
}
