package org.lgds.engagement.standard;

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
import org.lgds.engagement.project.Placing;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** A standard outlives its project: it is revised by those who have the places of its participants now (DOMAIN.md 5.7, 6). */
@QuarkusTest
@TestProfile(RealTokens.class)
class RevisingTest {

    private final String partner = code();
    private final String heir = code();

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene scene;

    @Inject
    Placing placing;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        projects.councils();
        states.council(partner, 1, "active");
        states.council(heir, 1, "shadow");
    }

    @Test
    void whoFollowsInAClosedProjectVotesOnItsNextVersion() {
        var project = projects.chartered();
        sro(partner).act(ProjectScene.invite(project, partner), "confirmation").statusCode(200);
        var standard = scene.inForce(scene.drafted(project));
        PROGRAMME.act(ProjectScene.of(project, partner), "lead").statusCode(200);
        placing.put(project, "closed");
        states.vested(LocalDate.now(), List.of(States.line(partner, heir, "created", 1)));

        PROGRAMME.get(project).body("participants.find { it.role == 'lead_council' }.council", equalTo(heir));
        assertThat(outbox.of("lgds.projects", ProjectScene.id(project)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
        editor(heir).post(standard + "/versions", StandardScene.draft()).statusCode(201);
        var next = scene.consulted(standard, 2);
        for (var member : List.of(sro(heir), sro("LDS"), sro("BST"), DEPARTMENT)) {
            StandardScene.vote(next, member, "in_favour");
        }
        var later = LocalDate.now().plusDays(40).toString();
        PROGRAMME.act(next, "agreement", "inForceFrom", later).statusCode(200);
    }

    @Test
    void aProjectWithoutAStandardKeepsWhomItHad() {
        var project = projects.chartered();
        sro(partner).act(ProjectScene.invite(project, partner), "confirmation").statusCode(200);
        placing.put(project, "closed");
        states.vested(LocalDate.now(), List.of(States.line(partner, heir, "created", 1)));
        PROGRAMME.get(project).body("participants.council", hasItem(partner));
    }

    @Test
    void aProjectThatWasStoppedAgreesNoStandardThatItHadNot() {
        var project = projects.chartered();
        var version = StandardScene.version(scene.drafted(project), 1);
        placing.put(project, "stopped");
        PROGRAMME.get(version).body("allowedActions", not(hasItem("consultation")));
        PROGRAMME.tries(version, "consultation", Map.of()).statusCode(409);

        var other = projects.chartered();
        var consulted = scene.consulted(scene.drafted(other), 1);
        placing.put(other, "stopped");
        sro("LDS").post(consulted + "/votes", Map.of("choice", "in_favour")).statusCode(409);
        PROGRAMME
                .tries(consulted, "agreement", Map.of("inForceFrom", "2999-01-01"))
                .statusCode(409);
    }

    @Test
    void whatItHadAgreedIsRevised() {
        var project = projects.chartered();
        var standard = scene.inForce(scene.drafted(project));
        placing.put(project, "stopped");
        editor("LDS").post(standard + "/versions", StandardScene.draft()).statusCode(201);
        PROGRAMME
                .tries(StandardScene.version(standard, 2), "consultation", Map.of())
                .statusCode(200);
    }

    private static String code() {
        return ThreadLocalRandom.current()
                .ints(4, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
