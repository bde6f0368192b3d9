package org.lgds.engagement.project;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** Lists of projects, and what they show of what has changed. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProjectListTest {

    @Inject
    Outboxes outbox;

    @Inject
    ProjectScene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void listsAreFilteredAndTellWhatIsThere() {
        int service = scene.service();
        var chartered = scene.chartered(service);
        var proposed = scene.proposed(service);
        var list = "/v1/projects?service=" + service;
        PROGRAMME.get(list).body("items.id", contains(ProjectScene.id(proposed), ProjectScene.id(chartered)));
        PROGRAMME.get(list + "&state=chartered").body("items.id", contains(ProjectScene.id(chartered)));
        PROGRAMME.get(list + "&council=BST").body("items.id", contains(ProjectScene.id(chartered)));
        PROGRAMME.get(list + "&council=OXO").body("items", empty());
        PROGRAMME.get(list + "&council=LDS&limit=1").body("items", hasSize(1)).body("next", not(empty()));
        editor("OXO").get(list + "&council=LDS").body("items.id", contains(ProjectScene.id(chartered)));
        PROGRAMME.get("/v1/projects/export?service=" + service).statusCode(200);
        var csv = editor("OXO")
                .get("/v1/projects/export?format=csv&service=" + service)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("BST CMD").doesNotContain("sub-of");
        var since = (String) PROGRAMME
                .get("/v1/projects/changes?limit=1000&service=" + service)
                .extract()
                .path("since");
        editor("LDS").get(proposed).statusCode(200);
        PROGRAMME.act(proposed, "forming").statusCode(200);
        if (since != null) {
            PROGRAMME
                    .get("/v1/projects/changes?service=" + service + "&since=" + since)
                    .body("items.findAll { it.op == 'upsert' }.id", hasItems(ProjectScene.id(proposed)));
        }
    }

    @Test
    void theLastPartnersAreLackingWhenTheyLeave() {
        var project = scene.chartered();
        for (var council : List.of("BST", "CMD")) {
            sro(council)
                    .act(ProjectScene.of(project, council), "leaving", "reason", "Others first.")
                    .statusCode(200);
        }
        given().get(project)
                .then()
                .body("lacking", contains("councils"))
                .body("participants.role", containsInAnyOrder("lead_council", "department", "supplier", "provider"));
    }
}
