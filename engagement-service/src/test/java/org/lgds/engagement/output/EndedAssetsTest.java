package org.lgds.engagement.output;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.States;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;

/** What the catalogue will not list goes back to its project, which makes it better (DOMAIN.md 6.E). */
@QuarkusTest
@TestProfile(RealTokens.class)
class EndedAssetsTest {

    private static final Map<String, Object> MADE = Map.of(
            "title", "Eligibility check",
            "type", "code",
            "summary", "Asks the register.",
            "url", "https://github.com/lds/check",
            "licence", "MIT");

    private final UUID asset = UUID.randomUUID();

    @Inject
    ProjectScene scene;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    private String project;
    private String output;

    @BeforeEach
    void anOutputThatIsAccepted() {
        scene.councils();
        project = scene.chartered();
        PROGRAMME.act(project, "discovery").statusCode(200);
        output = project + "/outputs/"
                + SUPPLIER.post(project + "/outputs", MADE)
                        .statusCode(201)
                        .extract()
                        .path("id");
        PROGRAMME.act(output, "acceptance").statusCode(200);
    }

    @Test
    void whatTheCatalogueRejectsIsRejectedWithTheEditorsReasonAndSubmittedAgain() {
        end("rejected", "open");
        SUPPLIER.get(output)
                .body("state", equalTo("rejected"))
                .body("reason", equalTo("It holds names of people."))
                .body("allowedActions", hasItem("submission"));
        given().get(output).then().statusCode(404);
        var told = outbox.of("lgds.projects", ProjectScene.id(project));
        assertThat(told).allSatisfy(Contracts::assertKept);
        assertThat(told.get(told.size() - 1))
                .satisfies(last -> assertThat(last.name()).isEqualTo("output.changed"))
                .satisfies(last -> assertThat(last.audience()).isEqualTo("council:BST,CMD,LDS"));
        SUPPLIER.act(output, "submission", MADE).statusCode(200);
        PROGRAMME.act(output, "acceptance").statusCode(200);
        assertThat(outbox.names("lgds.projects", ProjectScene.id(project)))
                .endsWith("output.changed", "output.accepted");
    }

    @Test
    void toldAgainOrLateItChangesNothingMore() {
        var record = states.endedRecord(asset, ProjectScene.id(output), "rejected", "open");
        assertThat(states.hand(record)).isTrue();
        var told = outbox.size();
        assertThat(states.hand(record)).isTrue();
        end("rejected", "open");
        assertThat(outbox.size()).isEqualTo(told);

        SUPPLIER.act(output, "submission", MADE).statusCode(200);
        end("rejected", "open");
        PROGRAMME.get(output).body("state", equalTo("submitted"));
        PROGRAMME.act(output, "acceptance").statusCode(200);
        end("rejected", "open");
        PROGRAMME.get(output).body("state", equalTo("accepted"));
    }

    @Test
    void whatWasRetiredUnderAnotherLicenceIsNeverListedEither() {
        end("retired", "open");
        PROGRAMME.get(output).body("state", equalTo("accepted"));
        end("retired", "other");
        PROGRAMME.get(output).body("state", equalTo("rejected"));
    }

    private void end(String state, String licence) {
        assertThat(states.hand(states.endedRecord(asset, ProjectScene.id(output), state, licence)))
                .isTrue();
    }
}
