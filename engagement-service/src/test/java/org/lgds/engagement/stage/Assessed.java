package org.lgds.engagement.stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;

/** Assessments of stages, made through the API. */
public final class Assessed {

    static final String TODAY = LocalDate.now(ZoneId.of("Europe/London")).toString();

    static final List<Map<String, String>> POINTS = List.of(
            Map.of("point", "1", "rating", "green"), Map.of("point", "2", "rating", "amber", "comment", "Thin."));

    private Assessed() {}

    static Map<String, Object> panel(String lead, List<Map<String, String>> members) {
        return Map.of("scheduledFor", "2026-12-10", "leadAssessor", lead, "panel", members);
    }

    static Map<String, Object> report(String overall, List<Map<String, String>> actions) {
        return Map.of("overall", overall, "summary", "What we saw.", "points", POINTS, "actions", actions);
    }

    static String scheduled(String project) {
        return scheduled(project, List.of());
    }

    static String scheduled(String project, List<Map<String, String>> others) {
        var members = new ArrayList<>(List.of(Map.of("sub", "sub-of-panel1")));
        members.addAll(others);
        return project + "/assessments/"
                + PROGRAMME
                        .post(project + "/assessments", panel("sub-of-panel1", members))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    /** A report on the stage that a project is in. */
    public static String report(String project, String overall, List<Map<String, String>> actions) {
        var assessment = scheduled(project);
        PROGRAMME.act(assessment, "holding", "heldOn", TODAY).statusCode(200);
        PANEL.act(assessment, "report", report(overall, actions)).statusCode(200);
        return assessment;
    }
}
