package org.lgds.engagement.stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.engagement.project.Member;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.sro;

/** A panel is independent of councils that will follow each other by an order that is made (DOMAIN.md 5.6). */
@QuarkusTest
@TestProfile(RealTokens.class)
class AnnouncedPanelTest {

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Europe/London")).toString();
    private static final Map<String, Object> REPORT =
            Map.of("overall", "green", "summary", "Good.", "points", List.of(Map.of("point", "1", "rating", "green")));

    /** Councils that no other test has: one takes part, one will follow it. */
    private final String taking = code();

    private final String next = code();
    private final UUID order = UUID.randomUUID();

    @Inject
    ProjectScene scene;

    @Inject
    States states;

    @BeforeEach
    void councils() {
        scene.councils();
        states.council(taking, 1, "active");
        states.council(next, 1, "shadow");
    }

    @Test
    void whoWorksForTheCouncilThatWillFollowAParticipantIsNotOnItsPanel() {
        var project = discovery();
        announce("order_made", 1, taking, next);
        schedule(project, next).statusCode(409).body("members", contains("sub-of-panel2"));
        announce("cancelled", 2, taking, next);
        schedule(project, next).statusCode(201);
    }

    @Test
    void norWhoWorksForOneThatAParticipantWillFollow() {
        var ending = code();
        states.council(ending, 1, "active");
        var project = discovery();
        announce("order_made", 1, ending, taking);
        schedule(project, ending).statusCode(409).body("members", contains("sub-of-panel2"));
        schedule(project, "EXE").statusCode(201);
    }

    @Test
    void whoseTokenIsForTheCouncilToComeReportsNothingHoweverThePanelWasSaid() {
        var project = discovery();
        var assessment = project + "/assessments/"
                + schedule(project, "EXE").statusCode(201).extract().path("id");
        PROGRAMME.act(assessment, "holding", "heldOn", TODAY).statusCode(200);
        announce("shadow", 1, taking, next);
        new Member("panel1", "panel-member", next, null)
                .tries(assessment, "report", REPORT)
                .statusCode(409)
                .body("type", endsWith("panel-not-independent"));
        PANEL.tries(assessment, "report", REPORT).statusCode(200);
    }

    private String discovery() {
        var project = scene.chartered();
        sro(taking).act(ProjectScene.invite(project, taking), "confirmation").statusCode(200);
        PROGRAMME.act(project, "discovery").statusCode(200);
        return project;
    }

    /** A panel with a second member of a council. */
    private static ValidatableResponse schedule(String project, String council) {
        var panel = List.of(Map.of("sub", "sub-of-panel1"), Map.of("sub", "sub-of-panel2", "council", council));
        return PROGRAMME.post(
                project + "/assessments",
                Map.of("scheduledFor", TODAY, "leadAssessor", "sub-of-panel1", "panel", panel));
    }

    private void announce(String state, long sequence, String predecessor, String successor) {
        var data = new HashMap<String, Object>(Map.of("id", order, "title", "An order", "state", state));
        data.putAll(
                Map.of("vestsOn", "2027-04-01", "lines", List.of(States.line(predecessor, successor, "abolished", 1))));
        assertThat(states.hand(states.record(
                        "lgds.structural-changes", "structural_change", order.toString(), sequence, data)))
                .isTrue();
    }

    private static String code() {
        return new Random()
                .ints(4, 'A', 'Z' + 1)
                .mapToObj(letter -> "" + (char) letter)
                .collect(Collectors.joining());
    }
}
