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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_DEPARTMENT;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PORTAL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** Who sees what of a project in which state (DOMAIN.md 7.3), in answers, lists, exports, deltas, history and events. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProjectSightTest {

    private static final List<Member> WITHIN =
            List.of(PROGRAMME, ADVISOR, editor("LDS"), sro("BST"), DEPARTMENT, SUPPLIER, PROVIDER);
    private static final List<Member> SECTOR = List.of(editor("OXO"), sro("EXE"));
    private static final List<Member> OTHERS = List.of(PANEL, PORTAL, OTHER_DEPARTMENT, OTHER_SUPPLIER);
    private static final List<String> COUNCIL_CLASS = List.of("advisor", "sponsor", "sponsorCase", "invited");

    @Inject
    Placing placing;

    @Inject
    ProjectScene scene;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void everyStateAndFieldByEveryClass() {
        int service = scene.service();
        var project = scene.chartered(service);
        PROGRAMME.act(project, "advisor", "advisor", "sub-of-advisor").statusCode(200);
        ProjectScene.invite(project, "EXE");
        for (var state : Project.State.values()) {
            placing.put(project, state.name().toLowerCase());
            var isPublic = state != Project.State.PROPOSED && state != Project.State.FORMING;
            WITHIN.forEach(person -> shows(person, project, service, true));
            // Exeter is invited.
            shows(SECTOR.get(1), project, service, true);
            shows(SECTOR.get(0), project, service, false);
            for (var person : OTHERS) {
                if (isPublic) {
                    shows(person, project, service, false);
                } else {
                    hides(person, project, service);
                }
            }
            given().get(project).then().statusCode(isPublic ? 200 : 404);
        }
    }

    @Test
    void historyTellsEachClassWhatItWasTold() {
        var project = scene.forming();
        PROGRAMME.act(project, "advisor", "advisor", "sub-of-advisor").statusCode(200);
        var all = PROGRAMME.get(project + "/history?limit=100").extract().asString();
        assertThat(all).contains("sub-of-lds-sponsor", "sub-of-advisor", "\"advisor\"");
        var sector = editor("OXO").get(project + "/history?limit=100").extract().asString();
        assertThat(sector).contains("project.forming_started").doesNotContain("sub-of", "advisor", "Parents queue");
        OTHER_SUPPLIER.get(project + "/history").statusCode(404);
        SUPPLIER.get(project + "/history").statusCode(200);
        given().get(project + "/history").then().statusCode(404);
    }

    @Test
    void eventsGoToTheirClassWithoutPeople() {
        var project = scene.chartered();
        PROGRAMME.act(project, "advisor", "advisor", "sub-of-advisor").statusCode(200);
        for (var sent : outbox.of("lgds.projects", ProjectScene.id(project))) {
            if (sent.audience().startsWith("council:")) {
                assertThat(sent.headers().get("ce_councils")).isNotEmpty();
                continue;
            }
            assertThat(sent.audience()).isEqualTo(sent.name().equals("project.chartered") ? "public" : "sector");
            assertThat(sent.data().toString()).doesNotContain("sub-of");
            COUNCIL_CLASS.forEach(
                    field -> assertThat(sent.data().has(field)).as(field).isFalse());
        }
        var last = outbox.of("lgds.projects", ProjectScene.id(project));
        assertThat(last.get(last.size() - 1).audience()).isEqualTo("council:BST,CMD,LDS");
        assertThat(last.get(last.size() - 1).data().get("advisor").asText()).isEqualTo("sub-of-advisor");
    }

    @Test
    void whoHasLeftSeesWhatAnybodySees() {
        var project = scene.forming();
        SUPPLIER.get(project).statusCode(200);
        var since = SUPPLIER.get("/v1/projects/changes?limit=1000").extract().<String>path("since");
        SUPPLIER.act(ProjectScene.ofParty(project, SUPPLIER), "leaving", "reason", "Sold.")
                .statusCode(200);
        SUPPLIER.get(project).statusCode(404);
        if (since != null) {
            SUPPLIER.get("/v1/projects/changes?limit=1000&since=" + since)
                    .body("items.findAll { it.id == '%s' }.op".formatted(ProjectScene.id(project)), contains("delete"));
        }
    }

    private static void shows(Member person, String project, int service, boolean within) {
        var answer = person.get(project).statusCode(200);
        for (var field : COUNCIL_CLASS) {
            assertThat(answer.extract().<Object>path(field) != null)
                    .as("%s shown to %s", field, person.name())
                    .isEqualTo(within);
        }
        var list = person.get("/v1/projects?service=" + service);
        list.body("items.id", contains(ProjectScene.id(project)));
        if (!within) {
            list.body("items.advisor", everyItem(nullValue()));
        }
        var export = person.get("/v1/projects/export?format=ndjson&service=" + service)
                .extract()
                .asString();
        assertThat(export.contains("sub-of-advisor")).isEqualTo(within);
    }

    private static void hides(Member person, String project, int service) {
        person.get(project).statusCode(404);
        person.get(project + "/history").statusCode(404);
        person.get("/v1/projects?service=" + service).body("items", empty());
        assertThat(person.get("/v1/projects/export?service=" + service)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(1);
        person.get(ProjectScene.of(project, "LDS")).statusCode(404);
    }
}
