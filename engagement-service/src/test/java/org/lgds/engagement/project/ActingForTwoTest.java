package org.lgds.engagement.project;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** Two councils may share an officer: who acts for several participants says for which (ARCHITECTURE.md 5). */
@QuarkusTest
@TestProfile(RealTokens.class)
class ActingForTwoTest {

    private static final Person SHARED = new Person("shared-sro", "council-sro", "BST", "CMD");

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void whoActsForTwoCouncilsVotesForEachByName() {
        var project = projects.chartered();
        var version = standards.consulted(standards.drafted(project), 1);
        var bristol = participant(project, "BST");
        var camden = participant(project, "CMD");
        SHARED.post(version + "/votes", Map.of("choice", "in_favour"))
                .statusCode(403)
                .body("type", endsWith("other-party"))
                .body("participants", containsInAnyOrder(bristol, camden));
        SHARED.post(version + "/votes", Map.of("choice", "in_favour", "participant", camden))
                .statusCode(200)
                .body(choice("CMD"), equalTo("in_favour"))
                .body(choice("BST"), equalTo(null));
        SHARED.post(version + "/votes", Map.of("choice", "in_favour", "participant", bristol))
                .statusCode(200)
                .body(choice("BST"), equalTo("in_favour"));
        for (var voter : List.of(sro("LDS"), DEPARTMENT)) {
            StandardScene.vote(version, voter, "in_favour");
        }
        PROGRAMME.get(version).body("votes.lacking", empty());
    }

    @Test
    void nobodyVotesInTheNameOfAnother() {
        var project = projects.chartered();
        var version = standards.consulted(standards.drafted(project), 1);
        var leeds = participant(project, "LDS");
        for (var council : List.of("BST", "CMD")) {
            sro(council)
                    .post(version + "/votes", Map.of("choice", "against", "participant", leeds))
                    .statusCode(403);
        }
        SHARED.post(version + "/votes", Map.of("choice", "against", "participant", leeds))
                .statusCode(403);
        sro("LDS")
                .post(version + "/votes", Map.of("choice", "in_favour", "participant", leeds))
                .statusCode(200);
        sro("LDS")
                .post(version + "/votes", Map.of("choice", "in_favour", "participant", "LDS"))
                .statusCode(400);
        PROGRAMME.get(version).body(choice("LDS"), equalTo("in_favour"));
    }

    @Test
    void aMilestoneIsSubmittedByTheParticipantThatIsNamed() {
        var project = projects.chartered();
        var milestone = project + "/milestones/"
                + editor("LDS")
                        .post(
                                project + "/milestones",
                                Map.of("title", "Ten schools", "criteria", "Ten.", "dueOn", "2027-03-31"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        var camden = participant(project, "CMD");
        SHARED.act(milestone, "submission", Map.of("evidence", "Ten.")).statusCode(403);
        SHARED.act(milestone, "submission", Map.of("evidence", "Ten.", "participant", participant(project, "LDS")))
                .statusCode(403);
        SHARED.act(milestone, "submission", Map.of("evidence", "Ten.", "participant", camden))
                .statusCode(200)
                .body("submittedBy", equalTo(camden));
    }

    private static String choice(String council) {
        return "votes.votes.find { it.council == '%s' }.choice".formatted(council);
    }

    private static String participant(String project, String council) {
        return ProjectScene.id(ProjectScene.of(project, council));
    }
}
