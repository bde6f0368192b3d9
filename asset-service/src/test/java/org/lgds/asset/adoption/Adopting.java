package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

/** Calls to the adoptions API about one council and one asset, for tests. */
record Adopting(String council, UUID asset) {

    static ValidatableResponse batch(List<?> rows) {
        return json().body(rows).post("/v1/adoptions/batch").then();
    }

    static Map<String, Object> live(String version, LocalDate wentLiveOn) {
        return new HashMap<>(Map.of("stage", "live", "assetVersion", version, "wentLiveOn", wentLiveOn.toString()));
    }

    /** What a system claims that has a reference of its own for the adoption. */
    Map<String, Object> live(String version) {
        var claim = live(version, LocalDate.parse("2026-11-01"));
        claim.put("externalId", "CRM-1 of " + asset);
        return claim;
    }

    /** A claim as a row of a batch. */
    Map<String, Object> row(Map<String, ?> claim) {
        var row = new HashMap<String, Object>(claim);
        row.put("council", council);
        row.put("asset", asset);
        return row;
    }

    Map<String, Object> row(String stage) {
        return row(Map.of("stage", stage));
    }

    ValidatableResponse get() {
        return when().get(path()).then();
    }

    String etag() {
        return get().extract().header("ETag");
    }

    ValidatableResponse put(Map<String, ?> claim) {
        return json().body(claim).put(path()).then();
    }

    ValidatableResponse register() {
        return json().body(row(Map.of())).post("/v1/adoptions").then();
    }

    ValidatableResponse register(String idempotencyKey) {
        return json().header("Idempotency-Key", idempotencyKey)
                .body(row(Map.of()))
                .post("/v1/adoptions")
                .then();
    }

    /** A step from where the adoption is now. */
    ValidatableResponse step(String action) {
        return given().header("If-Match", etag()).post(path(action)).then();
    }

    ValidatableResponse step(String action, Map<String, ?> body) {
        return json().header("If-Match", etag()).body(body).post(path(action)).then();
    }

    String path(String part) {
        return path() + "/" + part;
    }

    private String path() {
        return "/v1/adoptions/" + council + "/" + asset;
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }
}
