package org.lgds.engagement.participant;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Crossing;
import org.lgds.engagement.States;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** Councils are held in the order of their codes, by whoever invites as by a vesting: neither ends the other. */
@QuarkusTest
@TestProfile(RealTokens.class)
class InvitingAtVestingTest {

    private static final String HELD = "select code from known_council where code = '%s' for update";

    @Inject
    ProjectScene scene;

    @Inject
    States states;

    @Inject
    Crossing crossing;

    @BeforeEach
    void councils() {
        scene.councils();
        states.council("PIVA", 1, "active");
        states.council("PIVZ", 1, "active");
    }

    @Test
    void aLeadInvitesWhileAVestingOfBothCouncilsIsUnderWay() {
        var wanted = ProjectScene.wanted(scene.service());
        wanted.put("leadCouncil", "PIVZ");
        var project = ProjectScene.PROJECTS
                + PROGRAMME
                        .post("/v1/projects", wanted)
                        .statusCode(201)
                        .extract()
                        .path("id");
        sro("PIVZ").act(ProjectScene.of(project, "PIVZ"), "confirmation").statusCode(200);
        var invited = Map.of("role", "partner_council", "council", "PIVA");
        var status = crossing.between(
                HELD.formatted("PIVA"),
                HELD.formatted("PIVZ"),
                () -> editor("PIVZ")
                        .post(project + "/participants", invited)
                        .extract()
                        .statusCode());
        assertThat(status).isEqualTo(201);
    }
}
