package org.lgds.asset.reusecheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.adoption.Adopters;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.duplication.Sector.costs;
import static org.lgds.asset.duplication.Sector.with;
import static org.lgds.asset.reusecheck.ReuseChecks.TITLE;
import static org.lgds.asset.reusecheck.ReuseChecks.search;
import static org.lgds.asset.reusecheck.ReuseChecks.wanted;

/** What a search shows, why, and in which order. */
@QuarkusTest
@TestSecurity(user = "leeds-editor", roles = "council-editor")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:read adoptions:write"),
            @Claim(key = "council", value = "LDS")
        })
class MatchingTest {

    private static final LocalDate RELEASED = LocalDate.parse("2026-03-01");

    @Inject
    Sector sector;

    @Inject
    Catalogue catalogue;

    @Inject
    Adopters adopters;

    private int service;
    private int neighbour;

    @BeforeEach
    void twoServicesOfAnArea() {
        List.of("LDS", "BST", "CMD").forEach(code -> catalogue.council(code, "active", 1));
        service = ReuseChecks.newService();
        neighbour = ReuseChecks.newService();
        catalogue.service(service, "Missed bins", "area-of-" + service, "single");
        catalogue.service(neighbour, "Bulky waste", "area-of-" + service, "single");
    }

    @Test
    void anAssetOfTheSameServiceAndInteractionScoresOne() {
        var asset = sector.asset("CODE", TITLE, RELEASED, service);
        sector.change("asset", asset, "interactions", new Integer[] {3, 8});
        sector.change("asset", asset, "readiness_score", 7);
        adopters.live(asset, "1.0.0", "XMA", "XMB", "XMC", "XMD");

        search(wanted("LDS", service, Map.of()))
                .statusCode(200)
                .body("assets.asset", contains(asset.toString()))
                .body("assets[0].score.match", equalTo(1.0f))
                .body("assets[0].score.service", equalTo(1))
                .body("assets[0].score.interaction", equalTo(1))
                .body("assets[0].score.text", equalTo(1.0f))
                .body("assets[0].council", equalTo("CMD"))
                .body("assets[0].name", equalTo(TITLE))
                .body("assets[0].reason", equalTo("Same service and interaction; live in 4 councils; readiness easy"));
    }

    @Test
    void aBlankInteractionCountsHalfAndAnotherNothing() {
        var blank = sector.asset("CODE", TITLE, RELEASED, service);
        var other = sector.asset("CODE", TITLE, RELEASED, service);
        sector.change("asset", other, "interactions", new Integer[] {3});

        search(wanted("LDS", service, Map.of()))
                .body("assets.asset", contains(blank.toString(), other.toString()))
                .body("assets.score.match", contains(0.9f, 0.8f))
                .body(
                        "assets.reason",
                        contains("Same service; readiness hard", "Same service, another interaction; readiness hard"));
    }

    @Test
    void anAssetOfTheSameAreaAloneIsRelatedAndOfNoAreaIsNotShown() {
        var near = sector.asset("PLATFORM", TITLE, RELEASED, neighbour);
        sector.change("asset", near, "interactions", new Integer[] {8});
        sector.asset("CODE", TITLE, RELEASED, sector.service("single"));

        search(wanted("LDS", service, Map.of()))
                .body("assets.asset", contains(near.toString()))
                .body("assets[0].score.match", equalTo(0.75f))
                .body("assets[0].reason", equalTo("Same service area and interaction; readiness hard"));
    }

    /** Of equal closeness the newest come first, so that this one is among the twenty. */
    @Test
    void whatServesAnyServiceIsShownApartIfItsWordsAreAlike() {
        var asset = sector.asset("PLATFORM", TITLE, RELEASED);
        var other = sector.asset("PLATFORM", "Qqq xxx", RELEASED);
        var research = sector.asset("USER_RESEARCH", TITLE, RELEASED);

        search(wanted("LDS", service, Map.of()))
                .body("assets", hasSize(0))
                .body("crossCutting.asset", hasItem(asset.toString()))
                .body("crossCutting.asset", not(hasItem(other.toString())))
                .body("crossCutting.asset", not(hasItem(research.toString())))
                .body("crossCutting[0].score.service", equalTo(0))
                .body("crossCutting[0].score.match", equalTo(0.4f))
                .body("crossCutting[0].reason", equalTo("For any service; readiness hard"));
    }

    @Test
    void moreWordsHelpAndNeverHarm() {
        sector.asset("CODE", TITLE, RELEASED, service);
        var without = text(wanted("LDS", service, Map.of("text", "")));
        assertThat(text(wanted("LDS", service, Map.of("text", "Zebra crossings"))))
                .isEqualTo(without);
        assertThat(text(wanted("LDS", service, Map.of("text", TITLE)))).isGreaterThan(without);
        assertThat(without).isGreaterThan(0);
    }

    @Test
    void whatIsNotListedIsNotShown() {
        for (var state : List.of("DRAFT", "SUBMITTED", "IN_REVIEW", "REJECTED", "DEPRECATED", "RETIRED")) {
            var asset = sector.asset("CODE", TITLE, RELEASED, service);
            sector.change("asset", asset, "deprecation_reason", "There is a better one");
            sector.change("asset", asset, "state", state);
        }
        search(wanted("LDS", service, Map.of()))
                .body("assets", hasSize(0))
                .body("solutions", hasSize(0))
                .body("research", hasSize(0));
    }

    @Test
    void solutionsOfOtherCouncilsInFlightAreShownWithoutCosts() {
        var bristols = sector.build(
                "BST",
                service,
                with(costs(20_000_000, 0, "ACTUAL"), "title", TITLE, "phase", "ALPHA", "costs_shared", true));
        sector.build("LDS", service, Map.of("title", TITLE));
        sector.build("CMD", service, Map.of("title", TITLE, "phase", "LIVE", "live_on", RELEASED));
        sector.build("CMD", service, Map.of("title", TITLE, "phase", "RETIRED", "retired_on", RELEASED));

        var answer = search(wanted("LDS", service, Map.of()))
                .body("solutions.solution", contains(bristols.toString()))
                .body("solutions[0].score.match", equalTo(1.0f))
                .body("solutions[0].reason", equalTo("Same service and interaction; alpha in council BST"))
                .body("solutions[0].asset", nullValue())
                .extract()
                .asString();
        assertThat(answer).doesNotContainIgnoringCase("pence").doesNotContain("20000000");
    }

    @Test
    void openResearchIsShownApartWithItsDay() {
        var research = sector.asset("USER_RESEARCH", "What residents say of bins", RELEASED, service);
        search(wanted("LDS", service, Map.of("interactions", "")))
                .body("assets", hasSize(0))
                .body("research.asset", contains(research.toString()))
                .body("research[0].reason", equalTo("Same service; released on 2026-03-01"));
    }

    @Test
    void theTwentyClosestAreShownTheNewerFirstOfEqualOnes() {
        var closest = sector.build("BST", service, Map.of("title", TITLE));
        for (int i = 0; i < 25; i++) {
            sector.build("CMD", service, Map.of("title", "Zebra crossing"));
        }
        var shown = search(wanted("LDS", service, Map.of()))
                .extract()
                .jsonPath()
                .getList("solutions.solution", String.class);
        assertThat(shown).hasSize(20).doesNotHaveDuplicates().startsWith(closest.toString());
        assertThat(shown.subList(1, 20)).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void aRecordOfSeveralServicesIsShownOnceByItsClosest() {
        var both = sector.asset("CODE", TITLE, RELEASED, service, neighbour);
        search(wanted("LDS", service, Map.of("services", List.of(service, neighbour))))
                .body("assets.asset", contains(both.toString()))
                .body("assets[0].score.service", equalTo(1));
    }

    @Test
    void wordsNobodyDesignedForAreWordsToo() {
        sector.asset("CODE", TITLE, RELEASED, service);
        for (var words : List.of("'; drop table asset; --", "%s %1$s ?1", "𐍈 🗑 бак", "\"\\{}$$")) {
            search(wanted("LDS", service, Map.of("title", words, "need", words, "text", words)))
                    .statusCode(200)
                    .body("assets", hasSize(1))
                    .body("assets[0].score.match", not(equalTo(1.0f)));
        }
    }

    @Test
    void aSearchRecordsNothing() {
        search(wanted("LDS", service, Map.of())).statusCode(200);
        when().get("/v1/reuse-checks?service=" + service).then().body("items", hasSize(0));
    }

    private static float text(Map<String, ?> body) {
        return search(body).extract().jsonPath().getFloat("assets[0].score.text");
    }
}
