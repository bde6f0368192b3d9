package org.lgds.engagement.conformance;

import java.util.List;
import java.util.Map;

import org.lgds.engagement.project.ProjectScene;

import static org.lgds.engagement.project.Member.sro;

/** Claims with a standard of the scene, made through the API. */
final class Claims {

    private static final List<String> CRITERIA = List.of("online", "at-once", "no-paper", "welsh");

    private Claims() {}

    static String declared(String standard, String council) {
        return declared(standard, council, 1);
    }

    /** A claim that says that so many criteria are met. */
    static String declared(String standard, String council, int met) {
        return "/v1/conformance-claims/"
                + sro(council)
                        .post("/v1/conformance-claims", wanted(standard, council, met))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    static Map<String, Object> wanted(String standard, String council, int met) {
        return Map.of(
                "standard",
                ProjectScene.id(standard),
                "council",
                council,
                "statement",
                "We do.",
                "evidence",
                CRITERIA.stream()
                        .map(criterion -> Map.of("criterion", criterion, "met", CRITERIA.indexOf(criterion) < met))
                        .toList());
    }

    static Map<String, Object> allMet() {
        return Map.of(
                "outcomes",
                CRITERIA.stream()
                        .map(criterion -> Map.of("criterion", criterion, "met", true))
                        .toList());
    }
}
