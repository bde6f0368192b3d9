package org.lgds.asset.metric;

import java.time.LocalDate;

import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.when;

/** Calls to the API that tells of reuse over time, for tests. */
final class Metrics {

    private Metrics() {}

    static JsonPath metrics(String query) {
        return when().get("/v1/adoptions/metrics?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The figures of the present month. */
    static JsonPath ofThisMonth(String filters) {
        return metrics("from=" + LocalDate.now().toString().substring(0, 7) + filters);
    }
}
