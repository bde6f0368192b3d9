package org.lgds.council.performance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

/** Calls to the performance API about one council, service, interaction and month, for tests. */
record Performing(String council, int service, String interaction, String start) {

    /** Holds in all its sums; take-up 0.45. */
    static Map<String, Object> figures() {
        return new HashMap<>(Map.of(
                "startedOnline",
                5000,
                "completed",
                Map.of("online", 4000, "assistedDigital", 500, "phone", 4000, "faceToFace", 1500, "total", 10_000),
                "cost",
                Map.of("totalPence", 1_000_000, "priceBase", 2026),
                "satisfaction",
                Map.of(
                        "veryDissatisfied",
                        10,
                        "dissatisfied",
                        20,
                        "neither",
                        30,
                        "satisfied",
                        80,
                        "verySatisfied",
                        60,
                        "responses",
                        200),
                "accessibility",
                Map.of("meetsWcag", true, "currentStatement", true),
                "source",
                "analytics"));
    }

    static Map<String, Object> figures(Map<String, ?> other) {
        var figures = figures();
        figures.putAll(other);
        return figures;
    }

    static ValidatableResponse batch(List<?> rows) {
        return json().body(rows).post("/v1/performance/batch").then();
    }

    /** Figures as a row of a batch. */
    Map<String, Object> row(Map<String, ?> figures) {
        var row = new HashMap<String, Object>(figures);
        row.put("council", council);
        row.put("service", service);
        if (!interaction.equals("all")) {
            row.put("interaction", Integer.valueOf(interaction));
        }
        row.put("grain", "month");
        row.put("periodStart", start);
        return row;
    }

    ValidatableResponse put(Map<String, ?> figures) {
        return json().body(figures).put(path()).then();
    }

    ValidatableResponse putIfMatch(Map<String, ?> figures, String etag) {
        return json().header("If-Match", etag).body(figures).put(path()).then();
    }

    ValidatableResponse withdraw(String reason) {
        return json().header("If-Match", get().extract().header("ETag"))
                .body(Map.of("reason", reason))
                .post(path() + "/withdrawal")
                .then();
    }

    ValidatableResponse get() {
        return when().get(path()).then();
    }

    ValidatableResponse history() {
        return when().get(path() + "/history").then();
    }

    String path() {
        return "/v1/performance/%s/%d/%s/month/%s".formatted(council, service, interaction, start);
    }

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }
}
