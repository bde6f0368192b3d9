package org.lgds.engagement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Where a test begins: two councils in being, and what it asks for made through the API. */
@ApplicationScoped
public class Scene {

    public static final String ADVISORS = "/v1/advisors/";
    public static final String REQUESTS = "/v1/engagement-requests/";
    public static final String ENGAGEMENTS = "/v1/engagements/";
    public static final String RECOMMENDATIONS = "/v1/recommendations/";

    private final Map<String, String> advisors = new ConcurrentHashMap<>();
    private final States states;

    Scene(States states) {
        this.states = states;
    }

    public void councils() {
        states.council("LDS", 1, "active");
        states.council("BST", 1, "active");
        states.service(372, "transport-and-streets");
        for (var subject : List.of("sub-of-advisor", "sub-of-lead", "sub-of-second", "sub-of-third", "a")) {
            advisors.computeIfAbsent(subject, this::advisor);
        }
    }

    /** Registers who is to lead, unless they are registered; the path of their record. */
    public String advisor(String subject) {
        List<String> there = PROGRAMME
                .get("/v1/advisors?subject=" + subject)
                .statusCode(200)
                .extract()
                .path("items.id");
        return ADVISORS
                + (there.isEmpty()
                        ? PROGRAMME
                                .post("/v1/advisors", Map.of("subject", subject, "daysPerMonth", 10))
                                .statusCode(201)
                                .extract()
                                .<String>path("id")
                        : there.get(0));
    }

    public static Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "council", "LDS",
                "title", "Fewer systems",
                "sponsor", "sub-of-lds-sponsor",
                "sro", "sub-of-lds-sro",
                "focus", Map.of("dimensions", List.of("reuse"), "services", List.of(372)),
                "need", "We build what others have."));
    }

    public static Map<String, Object> triage(int commitment) {
        return Map.of(
                "commitment", Map.of("level", commitment, "reason", "No member is named."),
                "silo", Map.of("level", 2, "reason", "Each service buys for itself."),
                "capacity", Map.of("level", 3, "reason", "A team of four."));
    }

    public String draft() {
        return REQUESTS
                + EDITOR.post("/v1/engagement-requests", request())
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public String submitted() {
        var request = draft();
        SRO.act(request, "submission").statusCode(200);
        return request;
    }

    public String triaged(int commitment) {
        var request = submitted();
        ADVISOR.act(request, "triage", triage(commitment)).statusCode(200);
        return request;
    }

    public String engagement() {
        return ENGAGEMENTS
                + ADVISOR.post("/v1/engagements", Map.of("council", "LDS", "title", "Fewer systems"))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public String recommendation(UUID asset) {
        return RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", recommended(engagement(), asset))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public static Map<String, Object> recommended(String engagement, UUID asset) {
        return Map.of("engagement", id(engagement), "asset", asset, "rationale", "Twelve councils like you use it.");
    }

    /** A recommendation of a new, listed asset, on the council's desk. */
    public String issued(UUID asset) {
        states.asset(asset, 1, "listed");
        var recommendation = recommendation(asset);
        ADVISOR.act(recommendation, "issue").statusCode(200);
        return recommendation;
    }

    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
