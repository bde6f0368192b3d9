package org.lgds.asset.asset;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

/** Calls to the assets API, for tests. */
public final class Assets {

    private Assets() {}

    static ValidatableResponse register(Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/assets")
                .then();
    }

    static ValidatableResponse put(String id, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", etag(id))
                .body(body)
                .put("/v1/assets/" + id)
                .then();
    }

    static ValidatableResponse patch(String id, Object body) {
        return given().contentType("application/merge-patch+json")
                .header("If-Match", etag(id))
                .body(body)
                .patch("/v1/assets/" + id)
                .then();
    }

    static String etag(String id) {
        return when().get("/v1/assets/" + id).header("ETag");
    }

    /** An action on an asset or on a part of it, such as {@code versions/1.0.0/deprecation}, as it is now. */
    public static ValidatableResponse act(Object id, String action, Map<String, ?> body) {
        return given().header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/assets/" + id + "/" + action)
                .then();
    }

    /** Withdraws version 1.0.0, which leaks, for security or else for another reason. */
    public static void withdraw(Object id, boolean security) {
        var reason = Map.of("security", security, "reason", "It leaks", "advice", "Turn it off", "fixedIn", "1.0.1");
        act(id, "versions/1.0.0/withdrawal", reason).statusCode(200);
    }
}
