package org.lgds.engagement.project;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.PROGRAMME;

/** A project is advised by a registered advisor without an interest in those who take part, as an engagement is. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProjectAdvisorTest {

    private final String subject = "advisor-" + UUID.randomUUID();

    @Inject
    ProjectScene scene;

    @Inject
    Scene people;

    private String project;
    private String advisor;

    @BeforeEach
    void aProjectAndAnAdvisor() {
        scene.councils();
        project = scene.forming();
        advisor = people.advisor(subject);
    }

    @Test
    void nobodyAdvisesItWhoIsNoAdvisor() {
        PROGRAMME
                .act(project, "advisor", "advisor", "nobody")
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
        PROGRAMME.act(advisor, "release", "reason", "Has left.").statusCode(200);
        PROGRAMME.act(project, "advisor", "advisor", subject).statusCode(409);
    }

    @Test
    void norWhoHasAnInterestInACouncilThatTakesPart() {
        PROGRAMME
                .act(advisor, "interests", Map.of("council", "BST", "reason", "Worked there.", "from", "2020-01-01"))
                .statusCode(200);
        PROGRAMME
                .act(project, "advisor", "advisor", subject)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/conflict-of-interest"));
    }

    @Test
    void whoAdvisesAnOpenProjectIsNotReleased() {
        PROGRAMME.act(project, "advisor", "advisor", subject).statusCode(200);
        PROGRAMME
                .act(advisor, "release", "reason", "Has left.")
                .statusCode(409)
                .body("projects", contains(ProjectScene.id(project)))
                .body("engagements", equalTo(List.of()));
        PROGRAMME.act(project, "advisor", "advisor", "sub-of-advisor").statusCode(200);
        PROGRAMME.act(advisor, "release", "reason", "Has left.").statusCode(200);
    }
}
