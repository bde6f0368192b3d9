package org.lgds.asset.duplication;

import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.lgds.asset.duplication.Sector.costs;

/**
 * A suspected finding of a build of Leeds, of 200,000 pounds, and a cheaper one of Bristol, and the calls to the
 * duplications API about it, for tests.
 */
record Suspected(String finding, int service, UUID leeds) {

    /** Has a new service looked at for which both build. */
    static Suspected anew(Sector sector, LookedAt looked) {
        var service = sector.service("single");
        var leeds = sector.build("LDS", service, costs(20_000_000, 5_000_000, "ACTUAL"));
        sector.build("BST", service, costs(8_000_000, 0, "ESTIMATE"));
        looked.look(service);
        var finding =
                when().get("/v1/duplications?service=" + service).jsonPath().getString("items[0].id");
        return new Suspected(finding, service, leeds);
    }

    ValidatableResponse get() {
        return when().get("/v1/duplications/" + finding).then().statusCode(200);
    }

    String etag() {
        return get().extract().header("ETag");
    }

    ValidatableResponse post(String action, String etag, Map<String, ?> body) {
        var request = given().contentType(ContentType.JSON);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/duplications/" + finding + "/" + action).then();
    }

    static ValidatableResponse raise(Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/duplications")
                .then();
    }
}
