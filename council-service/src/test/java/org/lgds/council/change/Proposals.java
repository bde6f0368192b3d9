package org.lgds.council.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

/** Reorganisations as an administrator writes them over HTTP. */
final class Proposals {

    static final String DAY = "2026-04-01";
    static final String ALL = "/v1/structural-changes";

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final List<Map<String, Object>> outcomes = new ArrayList<>();

    private Proposals() {
        body.put("title", "An order");
        body.put("vestsOn", DAY);
        body.put("lines", lines);
        body.put("outcomes", outcomes);
    }

    static Proposals proposal() {
        return new Proposals();
    }

    Proposals with(String member, Object value) {
        if (value == null) {
            body.remove(member);
        } else {
            body.put(member, value);
        }
        return this;
    }

    /** A predecessor ends and goes to a council that is made. */
    Proposals into(String successor, String... predecessors) {
        for (var predecessor : predecessors) {
            line(predecessor, successor, "created", null);
        }
        return this;
    }

    /** A council that was there before takes over. */
    Proposals takesOver(String successor, String... predecessors) {
        for (var predecessor : predecessors) {
            line(predecessor, successor, "abolished", null);
        }
        return this;
    }

    Proposals goesOn(String code) {
        return line(code, code, "continuing", null);
    }

    Proposals line(String predecessor, String successor, String role, Object share) {
        var line = new LinkedHashMap<String, Object>(
                Map.of("predecessor", predecessor, "successor", successor, "role", role));
        if (share != null) {
            line.put("populationShare", share);
        }
        lines.add(line);
        return this;
    }

    /** A council that is made: a unitary in the South East. */
    Proposals makes(String code) {
        return outcome(Map.of(
                "code",
                code,
                "name",
                "New " + code,
                "type",
                "unitary",
                "region",
                "south_east",
                "slug",
                "new-" + code.toLowerCase(Locale.ROOT)));
    }

    Proposals outcome(Map<String, Object> outcome) {
        outcomes.add(outcome);
        return this;
    }

    Map<String, Object> body() {
        return body;
    }

    ValidatableResponse send() {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(ALL)
                .then()
                .log()
                .ifError();
    }

    /** Replaces what a change is to be. */
    ValidatableResponse revise(String id) {
        return given().header("If-Match", etag(id))
                .contentType(ContentType.JSON)
                .body(body)
                .put(ALL + "/" + id)
                .then();
    }

    String propose() {
        return send().statusCode(201).extract().path("id");
    }

    String ordered() {
        var id = propose();
        for (var stage : List.of("consultation", "decision", "order")) {
            step(id, stage).statusCode(200);
        }
        return id;
    }

    String inShadow() {
        var id = ordered();
        step(id, "shadow").statusCode(200);
        return id;
    }

    String vested() {
        var id = inShadow();
        step(id, "vesting").statusCode(200);
        return id;
    }

    static ValidatableResponse step(String id, String action) {
        return step(id, action, action.equals("cancellation") ? Map.of("reason", "Not to be.") : Map.of());
    }

    static ValidatableResponse step(String id, String action, Map<String, Object> body) {
        var request = given().header("If-Match", etag(id));
        return (action.equals("shadow") || action.equals("vesting")
                        ? request
                        : request.contentType(ContentType.JSON).body(body))
                .post(ALL + "/" + id + "/" + action)
                .then();
    }

    static String etag(String id) {
        return when().get(ALL + "/" + id).header("ETag");
    }
}
