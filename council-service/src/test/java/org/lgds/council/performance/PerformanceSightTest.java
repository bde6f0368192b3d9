package org.lgds.council.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.lgds.council.performance.Performing.figures;
import static org.lgds.council.performance.Performing.json;

/** Who sees what of whom, and of which days something may be told. */
@QuarkusTest
class PerformanceSightTest {

    private static final String READ = "councils:read";
    private static final String ALL = "councils:read performance:write";
    private static final Recorded.Told SOME = new Recorded.Told(900L, 600L, 70L);

    @Inject
    Recorded recorded;

    @Test
    void withoutATokenThereIsNothing() {
        when().get("/v1/performance").then().statusCode(401);
        when().get("/v1/performance/changes").then().statusCode(401);
        when().get("/v1/performance/export").then().statusCode(401);
        when().get("/v1/performance/LDS/523/all/month/2021-04-01").then().statusCode(401);
        json().body(figures())
                .put("/v1/performance/LDS/523/all/month/2021-04-01")
                .then()
                .statusCode(401);
        json().body("[]").post("/v1/performance/batch").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "bst-editor", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = ALL), @Claim(key = "council", value = "BST")})
    void aBristolTokenSeesAndTouchesNothingOfLeeds() {
        var id = recorded.month("LDS", 526, LocalDate.parse("2021-04-01"), SOME);
        recorded.month("BST", 526, LocalDate.parse("2021-04-01"), SOME);
        var leeds = new Performing("LDS", 526, "all", "2021-04-01");

        leeds.get().statusCode(404);
        leeds.history().statusCode(404);
        given().header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("reason", "Not mine."))
                .post(leeds.path() + "/withdrawal")
                .then()
                .statusCode(404);
        leeds.put(figures()).statusCode(403).body("type", equalTo("/docs/problems/other-council"));
        when().get(leeds.path().replace("LDS", "BST")).then().statusCode(200);
        when().get("/v1/performance?service=526")
                .then()
                .body("items.council", both(hasItem("BST")).and(everyItem(equalTo("BST"))));
        when().get("/v1/performance?council=LDS").then().statusCode(200).body("items", hasSize(0));
        when().get("/v1/performance?id=" + id).then().body("items", hasSize(0));
        when().get("/v1/performance/changes?council=LDS").then().body("items", hasSize(0));
        assertThat(when().get("/v1/performance/export?format=csv").asString()).doesNotContain("LDS");
    }

    @Test
    @TestSecurity(user = "advisor", roles = "advisor")
    @OidcSecurity(claims = @Claim(key = "scope", value = READ))
    void lgdsSeesThemAllAndWritesNone() {
        recorded.month("LDS", 521, LocalDate.parse("2021-04-01"), SOME);
        recorded.month("BST", 521, LocalDate.parse("2021-05-01"), SOME);

        when().get("/v1/performance?service=521")
                .then()
                .body("items.council", equalTo(List.of("BST", "LDS")))
                .body("items[0].allowedActions", hasSize(0));
        new Performing("LDS", 521, "all", "2021-04-01").put(figures()).statusCode(403);
    }

    @Test
    @TestSecurity(user = "lds-editor", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = READ), @Claim(key = "council", value = "LDS")})
    void withoutTheScopeNothingIsWritten() {
        new Performing("LDS", 521, "all", "2022-04-01")
                .put(figures())
                .statusCode(403)
                .body("type", equalTo("/docs/problems/missing-scope"));
    }

    @Test
    @TestSecurity(user = "shared-services", roles = "council-editor")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = ALL),
                @Claim(key = "council", value = "[\"WRL\",\"WGN\"]", type = ClaimType.JSON_ARRAY)
            })
    void pagesShowEachRecordOnceLatestPeriodsFirst() {
        for (int month = 0; month < 7; month++) {
            for (var council : new String[] {"WRL", "WGN", "LDS"}) {
                recorded.month(council, 528, LocalDate.of(2021, 1, 1).plusMonths(month), SOME);
            }
        }
        var starts = new ArrayList<String>();
        var ids = new ArrayList<String>();
        for (var next = "/v1/performance?service=528&limit=4"; next != null; ) {
            var page = when().get(next).then().statusCode(200).extract().jsonPath();
            starts.addAll(page.getList("items.periodStart"));
            ids.addAll(page.getList("items.id"));
            next = page.getString("next");
        }
        assertThat(ids).hasSize(14).doesNotHaveDuplicates();
        assertThat(starts).isSortedAccordingTo(Comparator.reverseOrder());
        when().get("/v1/performance?service=528&from=2021-03-01&to=2021-05-01&council=WRL")
                .then()
                .body("items.periodStart", equalTo(List.of("2021-04-01", "2021-03-01")));
        when().get("/v1/performance?area=housing&council=WRL").then().body("items.service", not(hasItem(528)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=-999999999-01-01", "to=+999999999-01-01", "from=spring", "grain=week", "state=lost", "x=1"
            })
    @TestSecurity(user = "lds-editor", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = READ), @Claim(key = "council", value = "LDS")})
    void aFilterThatMeansNothingIsRefused(String filter) {
        when().get("/v1/performance?" + filter).then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "wkf-editor", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = ALL), @Claim(key = "council", value = "WKF")})
    void anEndedCouncilIsToldOfItsDaysAndOfNoneAfter() {
        recorded.whileEnded("WKF", LocalDate.parse("2025-04-01"), () -> {
            new Performing("WKF", 526, "all", "2025-03-01").put(figures()).statusCode(201);
            new Performing("WKF", 526, "all", "2025-04-01")
                    .put(figures())
                    .statusCode(403)
                    .body("type", equalTo("/docs/problems/council-abolished"));
            var after = new Performing("WKF", 526, "all", "2025-05-01").row(figures());
            Performing.batch(List.of(after, new Performing("WKF", 526, "all", "2025-02-01").row(figures())))
                    .body("items.status", equalTo(List.of(403, 201)));
        });
    }

    @Test
    @TestSecurity(user = "wkf-editor", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = ALL), @Claim(key = "council", value = "WKF")})
    void aShadowCouncilHasNoPerformance() {
        recorded.whileInShadow("WKF", () -> {
            new Performing("WKF", 526, "all", "2025-01-01")
                    .put(figures())
                    .statusCode(409)
                    .body("type", equalTo("/docs/problems/council-in-shadow"));
        });
    }

    @Test
    @TestSecurity(user = "smt-editor", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = ALL), @Claim(key = "council", value = "SMT")})
    void whatEndedBeforeACouncilBeganWasItsPredecessors() {
        new Performing("SMT", 526, "all", "2023-03-01")
                .put(figures())
                .statusCode(409)
                .body("type", equalTo("/docs/problems/period-before-council"));
        new Performing("SMT", 526, "all", "2023-04-01").put(figures()).statusCode(201);
    }
}
