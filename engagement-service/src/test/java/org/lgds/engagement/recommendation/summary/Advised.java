package org.lgds.engagement.recommendation.summary;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.summary.FreshCouncil;

import static org.lgds.engagement.Person.ADVISOR;

/** A council of its own that is advised, and advice to it, made through the API. */
record Advised(States states, FreshCouncil council, String engagement) {

    static Advised in(States states) {
        var council = FreshCouncil.in(states, "active");
        String engagement = ADVISOR.post("/v1/engagements", Map.of("council", council.code(), "title", "Fewer systems"))
                .statusCode(201)
                .extract()
                .path("id");
        return new Advised(states, council, engagement);
    }

    Person editor() {
        return council.editor();
    }

    String drafted(Map<String, Object> what) {
        var body = new HashMap<String, Object>(what);
        body.putAll(Map.of("engagement", engagement, "rationale", "It works."));
        return Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", body)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    String practice() {
        return issued(Map.of("practice", Map.of("text", "Ask once.")));
    }

    String ofAsset(UUID asset) {
        states.asset(asset, 1, "listed");
        return issued(Map.of("asset", asset));
    }

    String accepted(String path) {
        editor().act(path, "acceptance").statusCode(200);
        return path;
    }

    void decided(String path, String action, Map<String, Object> body) {
        editor().act(path, action, body).statusCode(200);
    }

    private String issued(Map<String, Object> what) {
        var path = drafted(what);
        ADVISOR.act(path, "issue").statusCode(200);
        return path;
    }

    /** The summary of this council. */
    String summary(String query) {
        return "/v1/recommendations/summary?council=" + council.code() + query;
    }
}
