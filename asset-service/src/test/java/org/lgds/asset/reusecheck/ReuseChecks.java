package org.lgds.asset.reusecheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;

/** Calls to the reuse checks API, for tests. */
final class ReuseChecks {

    static final String TITLE = "Report a missed bin";

    /** LGIL 8 is what Leeds asks for. */
    static final int INTERACTION = 8;

    private static final AtomicInteger SERVICES = new AtomicInteger(960_000);

    private ReuseChecks() {}

    /** A service id that no other test uses. */
    static int newService() {
        return SERVICES.incrementAndGet();
    }

    /** What a council is about to build; an empty text takes a property away. */
    static Map<String, Object> wanted(String council, int service, Map<String, ?> else_) {
        var body = new HashMap<String, Object>(Map.of(
                "council",
                council,
                "title",
                TITLE,
                "need",
                "Residents tell us which bin was not emptied",
                "text",
                TITLE,
                "services",
                List.of(service),
                "interactions",
                List.of(INTERACTION),
                "kind",
                "build"));
        body.putAll(else_);
        body.values().removeIf(""::equals);
        return body;
    }

    /** The same with the decision to build it anew. */
    static Map<String, Object> decided(String council, int service, Map<String, ?> else_) {
        var body = wanted(council, service, Map.of("outcome", "new", "reasonCode", "different_need"));
        body.putAll(else_);
        body.values().removeIf(""::equals);
        return body;
    }

    static ValidatableResponse search(Map<String, ?> body) {
        return post("/v1/reuse-checks/matches", body);
    }

    static ValidatableResponse record(Map<String, ?> body) {
        return post("/v1/reuse-checks", body);
    }

    static String recorded(Map<String, ?> body) {
        return record(body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
