package org.lgds.asset.shaping;

import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;

/** Calls to the readiness API, for tests: an asset's answers to the checks. */
final class Answers {

    private Answers() {}

    static String path(UUID asset, String check) {
        return "/v1/assets/" + asset + "/readiness/" + check;
    }

    /** An answer whatever was answered before. */
    static ValidatableResponse answer(UUID asset, String check, Map<String, ?> body) {
        return put(path(asset, check), "*", body);
    }

    static ValidatableResponse put(String path, String etag, Map<String, ?> body) {
        return given().header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }
}
