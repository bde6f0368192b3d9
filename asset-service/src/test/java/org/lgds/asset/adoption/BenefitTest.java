package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.security.Visibility;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.duplication.Sector.costs;
import static org.lgds.asset.duplication.Sector.with;

/** What an adoption saved, assessed as it goes live by whichever way (DOMAIN.md 4.7, 6.D). */
@QuarkusTest
@TestSecurity(
        user = "lds-editor",
        roles = {"council-editor", "council-system"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:write adoptions:read"),
            @Claim(key = "azp", value = "benefits"),
            @Claim(key = "council", value = "LDS")
        })
class BenefitTest {

    @Inject
    Sector sector;

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @Inject
    SessionFactory sessions;

    private int service;
    private UUID asset;

    /** Builds of three councils, of which the middle one cost 120,000 pounds. */
    @BeforeEach
    void builds() {
        service = sector.service("single");
        asset = asset();
        catalogue.council("WIN", "active", 1);
        Map.of("BST", 10_000_000L, "CMD", 12_000_000L, "WIN", 50_000_000L)
                .forEach((council, pence) -> sector.build(
                        council,
                        service,
                        with(costs(pence, 0, "ACTUAL"), "phase", "LIVE", "live_on", LocalDate.parse("2024-01-01"))));
    }

    @Test
    void oneThatGoesLiveAtAnActualCostIsAssessedOnce() {
        var id = put(live("actual"))
                .body("benefit.source", equalTo("median_build"))
                .body("benefit.counterfactualPence", equalTo(12_000_000))
                .body("benefit.benefitPence", equalTo(10_000_000))
                .body("benefit.extraCostPence", equalTo(0))
                .extract()
                .<String>path("id");
        var back = with(live("actual"), "stage", "implementing", "reason", "It was taken down");
        back.remove("wentLiveOn");
        put(back).body("benefit.benefitPence", equalTo(10_000_000));
        put(with(live("actual"), "cost", cost("actual", 1L))).body("benefit.benefitPence", equalTo(10_000_000));

        var facts = outbox.of("lgds.adoptions", id);
        assertThat(facts)
                .extracting(Outboxes.Sent::name)
                .containsExactly(
                        "adoption.went_live", "adoption.benefit_assessed", "adoption.changed", "adoption.went_live");
        assertThat(facts.get(1).audience()).isEqualTo("council:LDS");
        assertThat(facts.get(1).data().get("benefit").get("benefitPence").longValue())
                .isEqualTo(10_000_000);
        assertThat(facts.get(3).audience()).isEqualTo("public");
        assertThat(facts.get(3).data().has("benefit")).isFalse();
        assertThat(facts).allSatisfy(Contracts::assertKept);
    }

    @Test
    void anEstimateOrNoCostIsNoEvidence() {
        put(live("estimate")).body("benefit", nullValue());
        asset = asset();
        var silent = live("actual");
        silent.remove("cost");
        put(silent).body("benefit", nullValue());
    }

    @Test
    void whatCostMoreThanABuildOfItsOwnIsShownAsExtraCost() {
        put(with(live("contract"), "cost", cost("contract", 15_000_000L)))
                .body("benefit.benefitPence", equalTo(0))
                .body("benefit.extraCostPence", equalTo(3_000_000));
    }

    @Test
    void aBatchAnInventoryAndAStepByHandAssessToo() {
        var other = asset();
        var refused = UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(List.of(row(asset), row(refused), row(other)))
                .post("/v1/adoptions/batch")
                .then()
                .body("items.status", contains(201, 404, 201));
        shown(asset).body("benefit.benefitPence", equalTo(10_000_000));
        shown(other).body("benefit.benefitPence", equalTo(10_000_000));

        var listed = asset();
        given().contentType(ContentType.JSON)
                .body(Map.of("items", List.of(with(live("actual"), "asset", listed))))
                .put("/v1/adoptions/LDS")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        shown(listed).body("benefit.benefitPence", equalTo(10_000_000));

        asset = asset();
        put(new HashMap<>(Map.of("stage", "implementing", "cost", cost("actual", 2_000_000L))))
                .body("benefit", nullValue());
        given().header("If-Match", shown(asset).extract().header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("assetVersion", "1.0.0", "wentLiveOn", "2026-11-01"))
                .post("/v1/adoptions/LDS/" + asset + "/go-live")
                .then()
                .statusCode(200)
                .body("benefit.benefitPence", equalTo(10_000_000));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        batch(1);
        statistics.clear();
        batch(2);
        var forFew = statistics.getPrepareStatementCount();
        statistics.clear();
        batch(80);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(forFew);
        statistics.setStatisticsEnabled(false);
    }

    private void batch(int size) {
        var rows = IntStream.range(0, size).mapToObj(n -> row(asset())).toList();
        given().contentType(ContentType.JSON)
                .body(rows)
                .post("/v1/adoptions/batch")
                .then()
                .body("items", hasSize(size))
                .body("items.status", everyItem(equalTo(201)));
        shown((UUID) rows.get(size - 1).get("asset")).body("benefit.benefitPence", equalTo(10_000_000));
    }

    @Test
    void theBenefitIsForTheCouncilAndLgdsThoughTheCostIsShared() {
        put(live("actual"));
        var adoption = kept();
        assertThat(AdoptionView.of(adoption, Visibility.PUBLIC, List.of()).benefit())
                .isNull();
        assertThat(AdoptionView.of(adoption, Visibility.SECTOR, List.of()).benefit())
                .isNull();
        assertThat(AdoptionView.of(adoption, Visibility.COUNCIL, List.of()).benefit())
                .isNotNull();
        put(with(live("actual"), "cost", with(cost("actual", 2_000_000L), "shared", true)));
        adoption = kept();
        assertThat(AdoptionView.of(adoption, Visibility.PUBLIC, List.of()).benefit())
                .isNull();
        assertThat(AdoptionView.of(adoption, Visibility.SECTOR, List.of()).cost())
                .isNotNull();
        assertThat(AdoptionView.of(adoption, Visibility.SECTOR, List.of()).benefit())
                .isNull();
    }

    @Test
    void withTooFewBuildsNoneIsInvented() {
        service = sector.service("single");
        asset = asset();
        put(live("actual")).body("benefit", nullValue());
    }

    private Adoption kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Adoption.<Adoption>find("council = ?1 and assetId = ?2", "LDS", asset)
                        .singleResult());
    }

    private ValidatableResponse shown(UUID one) {
        return when().get("/v1/adoptions/LDS/" + one).then().statusCode(200);
    }

    private ValidatableResponse put(Map<String, ?> body) {
        var answer = given().contentType(ContentType.JSON)
                .body(body)
                .put("/v1/adoptions/LDS/" + asset)
                .then();
        assertThat(answer.extract().statusCode()).isIn(200, 201);
        return answer;
    }

    private UUID asset() {
        return sector.asset("CODE", "Asset " + UUID.randomUUID(), LocalDate.parse("2026-01-01"), service);
    }

    private Map<String, Object> row(UUID of) {
        return with(live("actual"), "asset", of, "council", "LDS");
    }

    private static Map<String, Object> live(String provenance) {
        return new HashMap<>(Map.of(
                "stage",
                "live",
                "assetVersion",
                "1.0.0",
                "wentLiveOn",
                "2026-11-01",
                "cost",
                cost(provenance, 2_000_000L)));
    }

    private static Map<String, Object> cost(String provenance, long pence) {
        return Map.of("oneOffPence", pence, "priceBase", 2026, "provenance", provenance);
    }
}
