package org.lgds.kit.web;

import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class UnroutedTest {

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @CsvSource({
        "TRACE, /v1/widgets, 405, 'GET, HEAD, OPTIONS, POST'",
        "PUT, /v1/widgets/shelf, 405, 'GET, HEAD, OPTIONS, PATCH, POST'",
        "OPTIONS, /v1/widgets/shelf, 204, 'GET, HEAD, OPTIONS, PATCH, POST'",
        "OPTIONS, /v1/widgets/7, 204, 'GET, HEAD, OPTIONS'",
        "DELETE, /v1/widgets/7, 405, 'GET, HEAD, OPTIONS'",
        "TRACE, /v1/nothing, 404,",
        "TRACE, /v1/widgets/, 404,",
        "BREW, /v1/widgets, 501,",
        "BREW, /v1/nothing, 501,"
    })
    void aMethodIsRefusedForWhatIsThere(String method, String path, int status, String allowed) {
        given().request(method, path).then().statusCode(status).header("Allow", equalTo(allowed));
    }

    /** Each path that someone invents would be a meter of its own, until there is no room for those that are. */
    @Test
    void whatIsCountedHasTheNameOfItsResourceOrOneForAllThatHasNone() {
        when().get("/v1/widgets//invented").then().statusCode(400);
        given().header("Authorization", "Bearer nonsense")
                .get("/v1/invented")
                .then()
                .statusCode(401);
        when().get("/v1/made-up").then().statusCode(404);
        when().delete("/v1/widgets").then().statusCode(405);
        when().get("/v1/widgets?limit=x").then().statusCode(400);
        given().request("BREW", "/v1/widgets/none").then().statusCode(501);

        await().untilAsserted(() -> assertThat(meters.find("http.server.requests").meters().stream()
                        .map(Meter::getId)
                        .filter(id -> !id.getTag("status").equals("200"))
                        .map(id -> id.getTag("status") + " " + id.getTag("uri"))
                        .collect(Collectors.toSet()))
                .contains("400 /{unknown}", "401 /{unknown}", "404 /{unknown}", "405 /{unknown}", "400 /v1/widgets")
                .noneMatch(seen -> seen.matches(".*(invented|made-up|none).*")));
    }
}
