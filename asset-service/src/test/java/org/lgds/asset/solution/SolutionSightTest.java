package org.lgds.asset.solution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.kit.event.Journal;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.solution.Solutions.SERVICE;
import static org.lgds.asset.solution.Solutions.cost;
import static org.lgds.asset.solution.Solutions.get;

/** Who sees what of a solution, in the list, alone, in the changes feed, the export and the history alike. */
@QuarkusTest
class SolutionSightTest {

    @Inject
    SolutionsOfBristol bristol;

    @Inject
    Journal journal;

    private final String product = "Product " + UUID.randomUUID();
    private UUID open;
    private UUID closed;

    @BeforeEach
    void bristolSharesTheCostsOfOneOfTwo() {
        closed = bristol.written(product, false);
        open = bristol.written(product, true);
    }

    @Test
    @TestSecurity(user = "bristol", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:read"), @Claim(key = "council", value = "BST")})
    void theCouncilSeesAllOfItsOwn() {
        get(closed).body("cost.oneOffPence", equalTo(12_000_000)).body("externalId", equalTo("X " + closed));
        when().get("/v1/solutions/" + closed + "/costs").then().body("items[0].note", equalTo("Invoice"));
        when().get("/v1/solutions/" + closed + "/history").then().body("items", hasSize(0));
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    @OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
    void lgdsSeesAll() {
        get(closed).body("cost.oneOffPence", equalTo(12_000_000)).body("externalId", equalTo("X " + closed));
        when().get("/v1/solutions?product=" + product).then().body("items.cost.yearlyPence", hasSize(2));
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:read"), @Claim(key = "council", value = "LDS")})
    void anotherCouncilSeesBandsUnlessCostsAreShared() {
        get(closed)
                .statusCode(200)
                .body("cost", nullValue())
                .body("externalId", nullValue())
                .body("client", nullValue())
                .body("allowedActions", hasSize(0))
                .body("costBands.oneOff", equalTo("100-250k"))
                .body("costBands.yearly", equalTo("0-50k"));
        get(open).body("cost.oneOffPence", equalTo(12_000_000)).body("costBands", nullValue());
        when().get("/v1/solutions/" + closed + "/costs")
                .then()
                .body("items[0].cost", nullValue())
                .body("items[0].note", nullValue())
                .body("items[0].costBands.oneOff", equalTo("100-250k"));
        when().get("/v1/solutions/" + open + "/costs")
                .then()
                .body("items[0].cost.oneOffPence", equalTo(12_000_000))
                .body("items[0].note", nullValue());
        var csv = given().queryParam("product", product)
                .get("/v1/solutions/export?format=csv")
                .asString()
                .split("\r\n");
        assertThat(csv).hasSize(3);
        assertThat(csv[1]).contains("12000000").doesNotContain("X " + open);
        assertThat(csv[2]).contains("100-250k").doesNotContain("12000000").doesNotContain("X " + closed);
        given().queryParam("council", "BST")
                .get("/v1/solutions/changes?limit=1000")
                .then()
                .body("items.id", hasItem(closed.toString()))
                .body("items.item.externalId", everyItem(nullValue()));
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:read"), @Claim(key = "council", value = "LDS")})
    void ofWhatItCostAnotherCouncilReadsNothingInTheHistory() {
        remembered(open);
        when().get("/v1/solutions/" + open + "/history")
                .then()
                .body("items.action", contains("solution.changed"))
                .body("items[0].reason", equalTo("Its supplier is gone"))
                .body("items[0].client", nullValue())
                .body("items[0].changes.field", not(hasItem("cost")))
                .body("items[0].changes.field", not(hasItem("externalId")));
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:read"), @Claim(key = "council", value = "LDS")})
    void ofWhatItCostOnceAnotherCouncilReadsBands() {
        bristol.costsNow(open, new Cost(20_000_000L, 2_000_000L, null, 2026, Provenance.ACTUAL));
        when().get("/v1/solutions/" + open + "/costs")
                .then()
                .body("items", hasSize(2))
                .body("items[0].cost.oneOffPence", equalTo(20_000_000))
                .body("items[1].cost", nullValue())
                .body("items[1].costBands.oneOff", equalTo("100-250k"));
    }

    @Test
    @TestSecurity(user = "bristol", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:read"), @Claim(key = "council", value = "BST")})
    void ofWhatItCostOnceTheCouncilReadsAll() {
        bristol.costsNow(open, new Cost(20_000_000L, 2_000_000L, null, 2026, Provenance.ACTUAL));
        when().get("/v1/solutions/" + open + "/costs")
                .then()
                .body("items.cost.oneOffPence", contains(20_000_000, 12_000_000));
    }

    @Test
    @TestSecurity(user = "portal", roles = "portal")
    @OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
    void aPortalKnowsOfNone() {
        get(open).statusCode(404);
        when().get("/v1/solutions/" + open + "/costs").then().statusCode(404);
        when().get("/v1/solutions/" + open + "/history").then().statusCode(404);
        when().get("/v1/solutions?council=BST").then().statusCode(200).body("items", hasSize(0));
        when().get("/v1/solutions/changes").then().body("items", hasSize(0));
        assertThat(when().get("/v1/solutions/export?format=csv").asString().split("\r\n"))
                .hasSize(1);
    }

    @Test
    void whoIsNotSignedInIsAsked() {
        for (var path :
                List.of("", "/" + open, "/" + open + "/costs", "/changes", "/export", "/" + open + "/history")) {
            when().get("/v1/solutions" + path).then().statusCode(401);
        }
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:read"), @Claim(key = "council", value = "LDS")})
    void eachFilterFindsThemAndAnotherValueDoesNot() {
        var ids = List.of(open.toString(), closed.toString());
        Map.of(
                        "council", List.of("BST", "LDS"),
                        "service", List.of("" + SERVICE, "1"),
                        "area", List.of("transport-and-streets", "housing"),
                        "interaction", List.of("17", "4"),
                        "kind", List.of("bespoke_inhouse", "manual"),
                        "phase", List.of("alpha", "beta"),
                        "region", List.of("south_west", "london"),
                        "councilType", List.of("unitary", "county"),
                        "contractEndsBefore", List.of("2027-04-01", "2027-03-31"),
                        "inherited", List.of("false", "true"))
                .forEach((filter, values) -> {
                    for (var i : List.of(0, 1)) {
                        given().queryParam("product", product.toUpperCase())
                                .queryParam(filter, values.get(i))
                                .get("/v1/solutions")
                                .then()
                                .statusCode(200)
                                .body("items.id", i == 0 ? equalTo(ids) : hasSize(0));
                    }
                });
        given().queryParam("product", product)
                .get("/v1/solutions?contractEndsAfter=2027-03-30&limit=1")
                .then()
                .body("items.id", contains(open.toString()));
    }

    /** A change for the council alone and one for the sector, with their traces. */
    private void remembered(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            var solution = Solution.<Solution>findById(id);
            var cost = new Cost(13_000_000L, 2_000_000L, null, 2026, Provenance.ACTUAL);
            journal.add(solution.costs(cost, "bristol-portal", Instant.now()));
            journal.add(solution.isSuppliedBy(null, "Its supplier is gone", Instant.now()));
        });
    }
}
