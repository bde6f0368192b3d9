package org.lgds.council.performance;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.council.performance.Performing.figures;
import static org.lgds.council.performance.Performing.json;

/** Figures and periods that cannot be. */
@QuarkusTest
@TestSecurity(user = "lds-editor", roles = "council-editor")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "councils:read performance:write"),
            @Claim(key = "azp", value = "lgds-local"),
            @Claim(key = "council", value = "LDS")
        })
class PerformanceRefusalsTest {

    @Test
    void figuresThatContradictThemselvesAreRefusedWhole() {
        new Performing("LDS", 523, "all", "2021-11-01")
                .put(Map.of(
                        "source",
                        "system",
                        "startedOnline",
                        10,
                        "completed",
                        Map.of("online", 11, "phone", 5, "total", 17),
                        "satisfaction",
                        Map.of("satisfied", 3, "responses", 4)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/performance-inconsistent"))
                .body("wrong", hasSize(3));
        new Performing("LDS", 523, "all", "2021-11-01").get().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "month/2021-11-02, 400",
        "quarter/2021-11-01, 400",
        "financial_year/2021-01-01, 400",
        "month/1999-12-01, 400",
        "month/-999999999-01-01, 400",
        "week/2021-11-01, 404",
        "month/november, 404"
    })
    void aPeriodIsOneOfTheCalendar(String period, int status) {
        json().body(figures())
                .put("/v1/performance/LDS/523/all/" + period)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/performance/LDS/888888/all/month/2021-11-01",
                "/v1/performance/LDS/523/77/month/2021-11-01",
                "/v1/performance/LDS/523/99999999999/month/2021-11-01",
                "/v1/performance/LDS/99999999999/all/month/2021-11-01",
                "/v1/performance/LDS/523/every/month/2021-11-01",
                "/v1/performance/LDS/0523/all/month/2021-11-01"
            })
    void whatThereIsNotHasNoPerformance(String path) {
        json().body(figures()).put(path).then().statusCode(404);
    }

    @Test
    void aPeriodThatHasNotBegunHasNoFigures() {
        new Performing("LDS", 523, "all", "2099-01-01")
                .put(figures())
                .statusCode(409)
                .body("type", equalTo("/docs/problems/period-not-begun"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\":\"rumour\"}",
                "{}",
                "{\"source\":\"system\",\"startedOnline\":-1}",
                "{\"source\":\"system\",\"startedOnline\":1.5}",
                "{\"source\":\"system\",\"completed\":{\"fax\":1}}",
                "{\"source\":\"system\",\"completed\":{\"total\":99999999999999}}",
                "{\"source\":\"system\",\"cost\":{\"totalPence\":1}}",
                "{\"source\":\"system\",\"satisfaction\":{\"satisfied\":-2}}",
                "{\"source\":\"system\",\"reason\":\"\"}"
            })
    void whatCannotBeAFigureIsRefused(String body) {
        json().body(body)
                .put("/v1/performance/LDS/523/all/month/2021-12-01")
                .then()
                .statusCode(400);
    }
}
