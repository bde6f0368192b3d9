package org.lgds.asset.supplier;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

/** Calls to the suppliers API, for tests. */
public final class Suppliers {

    private Suppliers() {}

    static ValidatableResponse register(Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/suppliers")
                .then();
    }

    public static String registered(Map<String, ?> body) {
        return register(body).statusCode(201).extract().path("id");
    }

    static ValidatableResponse put(String id, String etag, Map<String, ?> body) {
        return given().header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/suppliers/" + id)
                .then();
    }

    public static ValidatableResponse merge(String id, String into) {
        return merge(id, into, etag(id));
    }

    static ValidatableResponse merge(String id, String into, String etag) {
        return given().header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(Map.of("into", into, "reason", "one company")))
                .post("/v1/suppliers/" + id + "/merger")
                .then();
    }

    static String etag(String id) {
        return when().get("/v1/suppliers/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    static String state(String id) {
        return when().get("/v1/suppliers/" + id).then().extract().path("state");
    }

    static String number() {
        return "SC" + String.format("%06d", Math.abs(UUID.randomUUID().hashCode()) % 1_000_000);
    }
}
