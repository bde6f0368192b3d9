package org.lgds.asset.solution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

/** Calls to the solutions API, for tests. */
final class Solutions {

    /** A service of the list that each test makes sure of. */
    static final int SERVICE = 920_001;

    static final Map<String, Object> COST = Map.of(
            "oneOffPence", 12_000_000,
            "yearlyPence", 2_000_000,
            "spentPence", 4_000_000,
            "priceBase", 2026,
            "provenance", "actual");

    private Solutions() {}

    /** A solution of a council in alpha, with what else is said of it. */
    static Map<String, Object> said(String council, Map<String, ?> else_) {
        var body = new HashMap<String, Object>(Map.of(
                "council", council,
                "service", SERVICE,
                "kind", "bespoke_inhouse",
                "phase", "alpha",
                "title", "Report it",
                "startedOn", "2026-03-01"));
        body.putAll(else_);
        body.values().removeIf(""::equals);
        return body;
    }

    static ValidatableResponse post(Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/solutions")
                .then();
    }

    static String recorded(String council, Map<String, ?> else_) {
        return post(said(council, else_)).statusCode(201).extract().path("id");
    }

    static ValidatableResponse get(Object id) {
        return when().get("/v1/solutions/" + id).then();
    }

    static String etag(Object id) {
        return get(id).statusCode(200).extract().header("ETag");
    }

    static ValidatableResponse put(Object id, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/v1/solutions/" + id)
                .then();
    }

    /** A transition with the ETag it needs. */
    static ValidatableResponse move(Object id, String noun, Map<String, ?> body) {
        return given().header("If-Match", etag(id))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/solutions/" + id + "/" + noun)
                .then();
    }

    static ValidatableResponse cost(Object id, Map<String, ?> cost, String note) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("cost", cost, "note", note))
                .post("/v1/solutions/" + id + "/costs")
                .then();
    }

    static ValidatableResponse batch(List<?> rows) {
        return given().contentType(ContentType.JSON)
                .body(rows)
                .post("/v1/solutions/batch")
                .then();
    }

    static String reference() {
        return "CMDB-" + UUID.randomUUID();
    }
}
