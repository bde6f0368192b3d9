package org.lgds.engagement.application;

import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.PROGRAMME;

/** Money is awarded to an open project that the applicant leads, as it is then and not as it was when the money was asked for. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AwardedProjectTest {

    private final UUID project = UUID.randomUUID();

    @Inject
    FundingScene scene;

    @Inject
    FundedProjects projects;

    @Inject
    EntityManager entities;

    private String programme;
    private String application;

    @BeforeEach
    void aScoredApplication() {
        scene.councils();
        projects.project(project, "LDS");
        programme = scene.open(100_000);
        var contents = FundingScene.application(programme, 1_000);
        contents.put("project", project);
        application = scene.scored(programme, contents);
        PROGRAMME.act(programme, "closing").statusCode(200);
    }

    @Test
    void aProjectThatWasStoppedIsAwardedNothing() {
        PROGRAMME
                .act(
                        "/v1/projects/" + project,
                        "stop",
                        Map.of("reason", "Others do it.", "findings", "Three councils have it."))
                .statusCode(200);
        nothingIsAwarded();
    }

    @Test
    void whoLeadsItNoMoreIsAwardedNothing() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update participant set council = 'BST' where project = ?1")
                        .setParameter(1, project)
                        .executeUpdate());
        nothingIsAwarded();
    }

    private void nothingIsAwarded() {
        PROGRAMME
                .act(application, "approval", FundingScene.approval())
                .statusCode(409)
                .body("lacking", contains("project"));
        PROGRAMME.get(application).body("state", equalTo("scored"));
        PROGRAMME.get(programme + "/account").body("committed", equalTo(0));
    }
}
