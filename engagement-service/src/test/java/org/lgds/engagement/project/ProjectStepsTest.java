package org.lgds.engagement.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sponsor;
import static org.lgds.engagement.project.Member.sro;

/** Each step of a project from each of its states by each role: what the diagram and the roles do not have is refused. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProjectStepsTest {

    private static final Map<String, Set<String>> FROM = new LinkedHashMap<>();
    private static final Map<String, Object> BODIES = Map.of(
            "sponsor-case", Map.of("text", "Parents queue."),
            "charter", Map.of("text", "We share all we make.", "openOutputs", true),
            "pause", Map.of("reason", "Elections."),
            "stop", Map.of("reason", "No money.", "findings", "Schools hold the data."));

    private static final Set<String> UNDER_WAY =
            Set.of("proposed", "forming", "chartered", "discovery", "alpha", "beta", "live");

    private static final Member LEAD_EDITOR = editor("LDS");
    private static final Member LEAD_SRO = sro("LDS");
    private static final Set<Member> LEADING = Set.of(PROGRAMME, LEAD_SRO);

    private static final Map<String, Set<Member>> BY = Map.of(
            "sponsor-case", Set.of(sponsor("LDS")),
            "forming", LEADING,
            "charter", Set.of(PROGRAMME, LEAD_EDITOR, LEAD_SRO),
            "pause", LEADING,
            "resumption", LEADING,
            "stop", LEADING,
            "closure", LEADING);

    private static final List<Member> ALL = List.of(
            PROGRAMME,
            LEAD_EDITOR,
            LEAD_SRO,
            sponsor("LDS"),
            sro("BST"),
            sro("OXO"),
            editor("OXO"),
            sponsor("OXO"),
            DEPARTMENT,
            SUPPLIER,
            PROVIDER,
            ADVISOR,
            PANEL,
            new Member("lds-system", "council-system", "LDS", null),
            new Member("lgds-admin", "lgds-admin", null, null),
            new Member("moderator", "moderator", null, null));

    static {
        FROM.put("sponsor-case", Set.of("proposed", "forming"));
        FROM.put("forming", Set.of("proposed"));
        FROM.put("charter", Set.of("forming"));
        FROM.put("pause", UNDER_WAY);
        FROM.put("resumption", Set.of("paused"));
        FROM.put("closure", Set.of("live"));
        var open = new TreeSet<>(UNDER_WAY);
        open.add("paused");
        FROM.put("stop", open);
    }

    @Inject
    Placing placing;

    @Inject
    ProjectScene scene;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void everyStepFromEveryStateByEveryRole() {
        var project = scene.chartered();
        for (var state : Project.State.values()) {
            var from = state.name().toLowerCase();
            for (var step : FROM.keySet()) {
                placing.put(project, from);
                for (var person : ALL) {
                    var may = BY.get(step).contains(person);
                    var can = FROM.get(step).contains(from);
                    var before = outbox.size();
                    var status = person.answered(project, step, BODIES.get(step));
                    assertThat(status)
                            .as("%s by %s from %s", step, person.name(), from)
                            .isIn(may ? List.of(can ? 200 : 409) : List.of(403, 404));
                    assertThat(outbox.size() - before).as("events").isEqualTo(may && can ? 1 : 0);
                    if (status == 200) {
                        placing.put(project, from);
                    }
                }
                given().header("If-Match", "*")
                        .post(project + "/" + step)
                        .then()
                        .statusCode(401);
            }
        }
    }

    @Test
    void whatIsAllowedNowIsWhatThePersonMayDo() {
        var project = scene.chartered();
        for (var state : Project.State.values()) {
            var from = state.name().toLowerCase();
            placing.put(project, from);
            for (var person : ALL) {
                var answer = person.get(project);
                if (answer.extract().statusCode() == 404) {
                    continue;
                }
                List<String> allowed = answer.extract().path("allowedActions");
                for (var step : FROM.keySet()) {
                    assertThat(allowed.contains(step))
                            .as("%s offered to %s in %s", step, person.name(), from)
                            .isEqualTo(BY.get(step).contains(person)
                                    && FROM.get(step).contains(from));
                }
            }
        }
    }

    @Test
    void whoChangesSaysWhatTheyHaveSeen() {
        var project = scene.proposed();
        var etag = PROGRAMME.get(project).extract().header("ETag");
        PROGRAMME.asks().post(project + "/forming").then().statusCode(428);
        PROGRAMME
                .asks()
                .header("If-Match", etag)
                .post(project + "/forming")
                .then()
                .statusCode(200);
        PROGRAMME
                .asks()
                .header("If-Match", etag)
                .post(project + "/forming")
                .then()
                .statusCode(412);
        LEAD_SRO.asks("engagements:write")
                .header("If-Match", "*")
                .post(project + "/forming")
                .then()
                .statusCode(403);
    }

    @Test
    void whatAProjectIsAboutIsWrittenUntilItIsChartered() {
        int service = scene.service();
        var project = scene.chartered(service);
        var body = ProjectScene.wanted(service);
        body.remove("leadCouncil");
        for (var state : Project.State.values()) {
            placing.put(project, state.name().toLowerCase());
            var can = state == Project.State.PROPOSED || state == Project.State.FORMING;
            LEAD_EDITOR.put(project, body).statusCode(can ? 200 : 409);
            sro("BST").put(project, body).statusCode(403);
        }
    }
}
