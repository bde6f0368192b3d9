package org.lgds.engagement.advisor;

import java.util.List;
import java.util.Map;

import org.lgds.engagement.Scene;

import static org.lgds.engagement.Person.PROGRAMME;

/** An advisor for housing in Wales, registered through the API. */
final class Registered {

    private Registered() {}

    static Map<String, Object> contents(String subject) {
        return Map.of(
                "subject",
                subject,
                "daysPerMonth",
                10,
                "regions",
                List.of("wales"),
                "specialisms",
                Map.of("dimensions", List.of("reuse", "data"), "areas", List.of("housing")));
    }

    static String advisor(String subject) {
        return Scene.ADVISORS
                + PROGRAMME
                        .post("/v1/advisors", contents(subject))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }
}
