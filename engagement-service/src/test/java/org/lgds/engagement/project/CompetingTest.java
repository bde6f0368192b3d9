package org.lgds.engagement.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.kit.data.Ids;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;

/** Each other open project on the same service is named and answered, however many they are (DOMAIN.md 5.5). */
@QuarkusTest
@TestProfile(RealTokens.class)
class CompetingTest {

    private static final int MANY = 53;

    @Inject
    ProjectScene scene;

    @Inject
    EntityManager entities;

    private int service;
    private String project;

    @BeforeEach
    void aProjectReadyToBeChartered() {
        scene.councils();
        service = scene.service();
        project = scene.forming(service);
        ProjectScene.signed(project);
    }

    @Test
    void whatMustBeAnsweredIsNamedWhole() {
        var others = others();
        List<String> named = PROGRAMME
                .act(project, "chartering")
                .statusCode(409)
                .body("lacking", contains("answers"))
                .extract()
                .path("competingProjects.project");
        assertThat(named).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void noProjectIsCharteredForItsFirstFiftyAnswers() {
        var others = others();
        others.subList(0, 50).forEach(this::answer);
        PROGRAMME
                .act(project, "chartering")
                .statusCode(409)
                .body("competingProjects.project", equalTo(others.subList(50, MANY)));
        others.subList(50, MANY).forEach(this::answer);
        PROGRAMME.act(project, "chartering").statusCode(200);
    }

    @Test
    void answersThatAreTooLongTogetherAreRefusedBeforeAnEventIs() {
        var others = others();
        others.subList(0, 40).forEach(other -> answer(other, "a".repeat(5000)).statusCode(200));
        answer(others.get(40), "a".repeat(5000)).statusCode(409).body("detail", containsString("shorten"));
        answer(others.get(0), "They build payments.").statusCode(200);
        answer(others.get(40), "a".repeat(4900)).statusCode(200);
    }

    @Test
    void theListGoesThroughAllOfThemByPages() {
        var others = others();
        answer(others.get(7));
        PROGRAMME.get(project).body("competingProjects", hasSize(50));
        var seen = new ArrayList<String>();
        for (var next = project + "/competing-projects?limit=20"; next != null; ) {
            var page = editor("BST").get(next).statusCode(200).extract();
            seen.addAll(page.path("items.project"));
            next = page.path("next");
        }
        assertThat(seen).containsExactlyElementsOf(others);
        editor("LDS").get(project + "/competing-projects?answered=true").body("items.project", contains(others.get(7)));
        editor("LDS")
                .get(project + "/competing-projects?answered=false&limit=100")
                .body("items", hasSize(MANY - 1));
    }

    @Test
    void whoMayNotKnowOfThemIsToldOfNone() {
        others();
        given().get(project + "/competing-projects").then().statusCode(404);
        SUPPLIER.get(project + "/competing-projects").statusCode(200).body("items", empty());
        editor("OXO").get(project + "/competing-projects?answered=maybe").statusCode(400);
        PROGRAMME
                .get(ProjectScene.PROJECTS + UUID.randomUUID() + "/competing-projects")
                .statusCode(404);
    }

    private void answer(String other) {
        answer(other, "They build payments, we the check.").statusCode(200);
    }

    private ValidatableResponse answer(String other, String text) {
        return editor("LDS").act(project, "answer", Map.of("project", other, "answer", text));
    }

    /** Ids of many other projects on the service, the oldest first. */
    private List<String> others() {
        var ids = new TreeSet<String>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < MANY; i++) {
                var id = Ids.next();
                ids.add(id.toString());
                entities.createNativeQuery("""
                                insert into project (id, version, created_at, updated_at, event_sequence, changed_in, title, kind,
                                    service, open_outputs, charter_revision, answers, stages, playbacks, state, visibility)
                                values (?1, 0, now(), now(), 0, 0, 'Meals', 'COUNCIL_LED', ?2, false, 0, '[]', '[]', 0,
                                    'PROPOSED', 'SECTOR')""")
                        .setParameter(1, id)
                        .setParameter(2, service)
                        .executeUpdate();
            }
        });
        return List.copyOf(ids);
    }
}
