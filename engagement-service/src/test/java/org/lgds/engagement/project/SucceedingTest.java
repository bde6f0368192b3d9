package org.lgds.engagement.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** Places in open projects go to the successors when a reorganisation takes effect (DOMAIN.md 6.H). */
@QuarkusTest
@TestProfile(RealTokens.class)
class SucceedingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    /** Councils that no other test has. */
    private final String lead = code();

    private final String partner = code();
    private final String third = code();
    private final String heir = code();
    private final String otherHeir = code();

    @Inject
    ProjectScene scene;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
        List.of(lead, partner, third).forEach(code -> states.council(code, 1, "active"));
        List.of(heir, otherHeir).forEach(code -> states.council(code, 1, "shadow"));
    }

    @Test
    void aLeadIsFollowedAsLead() {
        var project = forming();
        states.vested(DAY, List.of(States.line(lead, heir, "created", 1)));
        PROGRAMME
                .get(project)
                .body("participants.find { it.role == 'lead_council' }.council", equalTo(heir))
                .body("participants.find { it.role == 'lead_council' }.formerCouncils", contains(lead))
                .body("lacking", not(hasItem("councils")));
        sro(lead).tries(project, "pause", Map.of("reason", "x")).statusCode(403);
        sro(lead)
                .tries(ProjectScene.of(project, heir), "leaving", Map.of("reason", "x"))
                .statusCode(403);
        sro(heir).act(project, "pause", "reason", "We are new.").statusCode(200);
        assertThat(outbox.of("lgds.projects", ProjectScene.id(project)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void twoThatBecomeOneAreOneAndTheThirdIsLacking() {
        var project = forming();
        states.vested(DAY, List.of(States.line(lead, heir, "created", 1), States.line(partner, heir, "created", 1)));
        PROGRAMME
                .get(project)
                .body("participants.council", containsInAnyOrder(heir, third))
                .body("participants.find { it.council == '%s' }.role".formatted(heir), equalTo("lead_council"))
                .body(
                        "participants.find { it.council == '%s' }.formerCouncils".formatted(heir),
                        containsInAnyOrder(lead, partner))
                .body("lacking", hasItem("councils"));
        assertThat(outbox.names("lgds.projects", ProjectScene.id(project))).contains("project.participant_left");
        assertThat(outbox.of("lgds.projects", ProjectScene.id(project)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void aCouncilThatTakesPartAlreadyKeepsItsPlaceAndTakesTheLead() {
        var project = forming();
        states.vested(DAY, List.of(States.line(lead, partner, "abolished", 1)));
        PROGRAMME
                .get(project)
                .body("participants.council", containsInAnyOrder(partner, third))
                .body("participants.find { it.council == '%s' }.role".formatted(partner), equalTo("lead_council"))
                .body("lacking", hasItem("councils"));
    }

    @Test
    void aPlaceThatWasJoinedIsWorthMoreThanAnInvitation() {
        var project = forming();
        states.council(heir, 2, "active");
        ProjectScene.invite(project, heir);
        states.vested(DAY, List.of(States.line(third, heir, "abolished", 1)));
        PROGRAMME
                .get(project)
                .body("participants.council", containsInAnyOrder(lead, partner, heir))
                .body("invited", empty());
    }

    @Test
    void whereTheProposedCouncilEndsTooItsOwnSuccessorIsProposed() {
        var project = forming();
        states.vested(
                DAY, List.of(States.line(lead, heir, "created", 0.4), States.line(lead, otherHeir, "created", 0.6)));
        var later = "Z" + otherHeir.substring(1);
        states.council(later, 1, "shadow");
        states.vested(DAY.plusDays(1), List.of(States.line(otherHeir, later, "created", 1)));
        PROGRAMME
                .get(project)
                .body("participants.find { it.role == 'lead_council' }.council", equalTo(lead))
                .body("participants.find { it.role == 'lead_council' }.proposedSuccessor", equalTo(later));
    }

    @Test
    void ofSeveralTheLargestIsProposedAndAProgrammeManagerChooses() {
        var project = forming();
        var lines = List.of(States.line(lead, heir, "created", 0.4), States.line(lead, otherHeir, "created", 0.6));
        states.vested(DAY, lines);
        var told = outbox.names("lgds.projects", ProjectScene.id(project)).size();
        states.vested(DAY, lines);
        assertThat(outbox.names("lgds.projects", ProjectScene.id(project))).hasSize(told);
        PROGRAMME
                .get(project)
                .body("participants.find { it.role == 'lead_council' }.council", equalTo(lead))
                .body("participants.find { it.role == 'lead_council' }.proposedSuccessor", equalTo(otherHeir))
                .body("lacking", hasItem("successors"));
        sro(heir).tries(project, "pause", Map.of("reason", "x")).statusCode(403);
        sro(lead).tries(project, "pause", Map.of("reason", "x")).statusCode(403);

        var place = ProjectScene.of(project, lead);
        for (var person : List.of(sro(heir), sro(otherHeir), sro(lead), editor(heir), SUPPLIER, ADVISOR)) {
            assertThat(person.tries(place, "transfer", Map.of("council", heir))
                            .extract()
                            .statusCode())
                    .isIn(403, 404);
        }
        PROGRAMME.act(place, "transfer", "council", partner).statusCode(409);
        PROGRAMME.get(place).body("allowedActions", hasItem("transfer"));
        PROGRAMME.act(place, "transfer", "council", heir).statusCode(200).body("council", equalTo(heir));
        PROGRAMME.tries(place, "transfer", Map.of("council", otherHeir)).statusCode(409);
        PROGRAMME.get(project).body("lacking", not(hasItem("successors")));
        sro(heir).act(project, "pause", "reason", "We are new.").statusCode(200);
        assertThat(outbox.of("lgds.projects", ProjectScene.id(project)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void whatIsOverStaysWithWhoDidIt() {
        var project = forming();
        PROGRAMME
                .act(project, "stop", Map.of("reason", "No money.", "findings", "None."))
                .statusCode(200);
        states.vested(DAY, List.of(States.line(lead, heir, "created", 1)));
        PROGRAMME.get(project).body("participants.council", hasItem(lead));
    }

    private String forming() {
        var wanted = ProjectScene.wanted(scene.service());
        wanted.put("leadCouncil", lead);
        var project = ProjectScene.PROJECTS
                + PROGRAMME
                        .post("/v1/projects", wanted)
                        .statusCode(201)
                        .extract()
                        .path("id");
        PROGRAMME.act(project, "forming").statusCode(200);
        sro(lead).act(ProjectScene.of(project, lead), "confirmation").statusCode(200);
        for (var council : List.of(partner, third)) {
            sro(council)
                    .act(ProjectScene.invite(project, council), "confirmation")
                    .statusCode(200);
        }
        return project;
    }

    private static String code() {
        var letters = ThreadLocalRandom.current();
        return letters.ints(4, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
