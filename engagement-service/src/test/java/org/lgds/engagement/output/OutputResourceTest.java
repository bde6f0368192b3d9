package org.lgds.engagement.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.project.Member.ADVISOR;
import static org.lgds.engagement.project.Member.OTHER_SUPPLIER;
import static org.lgds.engagement.project.Member.PANEL;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** What a project makes goes to the catalogue, and comes back as listed (DOMAIN.md 6.E). */
@QuarkusTest
@TestProfile(RealTokens.class)
class OutputResourceTest {

    private static final Map<String, Object> MADE = Map.of(
            "title", "Eligibility check",
            "type", "code",
            "summary", "Asks the register.",
            "url", "https://github.com/lds/check",
            "licence", "MIT");

    /** Hears what is told within the service. */
    @ApplicationScoped
    public static class Heard {

        private final List<OutputListed> all = new CopyOnWriteArrayList<>();

        void on(@Observes OutputListed listed) {
            all.add(listed);
        }

        List<OutputListed> all() {
            return all;
        }
    }

    @Inject
    ProjectScene scene;

    @Inject
    Heard heard;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void anAcceptedOutputIsTold() {
        int service = scene.service();
        var project = discovery(service);
        var output = submitted(project);
        PROGRAMME.act(output, "rejection", "reason", "No licence file.").statusCode(200);
        PROGRAMME.act(output, "acceptance").statusCode(409);
        SUPPLIER.act(output, "submission", MADE).statusCode(200);
        SUPPLIER.act(output, "submission", MADE).statusCode(409);
        PROGRAMME.act(output, "acceptance").statusCode(200).body("state", equalTo("accepted"));

        var events = outbox.of("lgds.projects", ProjectScene.id(project));
        assertThat(events).allSatisfy(Contracts::assertKept);
        var accepted = events.get(events.size() - 1);
        assertThat(accepted.name()).isEqualTo("output.accepted");
        assertThat(accepted.audience()).isEqualTo("public");
        assertThat(accepted.data().get("leadCouncil").asText()).isEqualTo("LDS");
        assertThat(accepted.data().get("service").asInt()).isEqualTo(service);
        assertThat(events.get(events.size() - 2).audience()).isEqualTo("council:BST,CMD,LDS");
    }

    @Test
    void itIsListedOnceTheCatalogueListsItUnderAnOpenLicence() {
        var project = discovery(scene.service());
        var output = submitted(project);
        var asset = UUID.randomUUID();
        listed(asset, 1, output, "listed", "open");
        given().get(output).then().statusCode(404);
        PROGRAMME.act(output, "acceptance").statusCode(200);
        listed(asset, 2, output, "draft", "open");
        listed(asset, 3, output, "listed", "other");
        PROGRAMME.get(output).body("state", equalTo("accepted"));
        listed(asset, 4, output, "listed", "open");
        listed(asset, 4, output, "listed", "open");
        listed(asset, 5, output, "endorsed", "open");
        given().get(output).then().body("state", equalTo("listed")).body("asset", equalTo(asset.toString()));

        var told = outbox.of("lgds.projects", ProjectScene.id(project)).stream()
                .filter(sent -> sent.name().equals("project.output_listed"))
                .toList();
        assertThat(told).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(heard.all())
                .filteredOn(one -> one.asset().equals(asset))
                .containsExactly(new OutputListed(
                        UUID.fromString(ProjectScene.id(output)), UUID.fromString(ProjectScene.id(project)), asset));
    }

    @Test
    void participantsSubmitAndProgrammeManagersAccept() {
        var project = discovery(scene.service());
        for (var person : List.of(editor("OXO"), OTHER_SUPPLIER, PROGRAMME, ADVISOR, PANEL)) {
            person.post(project + "/outputs", MADE).statusCode(403);
        }
        var output = submitted(project);
        for (var person : List.of(editor("LDS"), sro("LDS"), editor("OXO"), SUPPLIER, OTHER_SUPPLIER, ADVISOR, PANEL)) {
            assertThat(person.answered(output, "acceptance", null)).isIn(403, 404);
            assertThat(person.answered(output, "rejection", Map.of("reason", "x")))
                    .isIn(403, 404);
        }
        var wrong = new HashMap<>(MADE);
        wrong.put("url", "javascript:alert(1)");
        editor("LDS").post(project + "/outputs", wrong).statusCode(400);
        editor("LDS").post(scene.chartered() + "/outputs", MADE).statusCode(409);
    }

    @Test
    void whatIsNotAcceptedIsForTheParticipants() {
        var project = discovery(scene.service());
        var output = submitted(project);
        editor("BST").get(output).statusCode(200);
        SUPPLIER.get(output).statusCode(200);
        editor("OXO").get(output).statusCode(404);
        given().get(project + "/outputs").then().body("items", empty());
        PROGRAMME.act(output, "acceptance").statusCode(200);
        given().get(project + "/outputs").then().body("items.id", contains(ProjectScene.id(output)));
    }

    @Test
    void itsHistoryIsReadAsWidelyAsWhatWasTold() {
        var project = discovery(scene.service());
        var output = submitted(project);
        given().get(output + "/history").then().statusCode(404);
        editor("OXO").get(output + "/history").statusCode(404);
        PROGRAMME.act(output, "rejection", "reason", "No licence file.").statusCode(200);
        SUPPLIER.act(output, "submission", MADE).statusCode(200);
        PROGRAMME.act(output, "acceptance").statusCode(200);
        listed(UUID.randomUUID(), 1, output, "listed", "open");
        for (var person : List.of(PROGRAMME, editor("BST"), SUPPLIER)) {
            person.get(output + "/history")
                    .body(
                            "items.action",
                            contains(
                                    "project.output_listed",
                                    "output.accepted",
                                    "output.changed",
                                    "output.changed",
                                    "output.changed"))
                    .body("items[3].reason", equalTo("No licence file."));
        }
        given().get(output + "/history")
                .then()
                .body("items.action", contains("project.output_listed", "output.accepted"))
                .body("items.person", everyItem(nullValue()))
                .body("items[0].changes.field", hasItems("asset", "listedOn", "state"));
        given().get(project + "/outputs/" + UUID.randomUUID() + "/history")
                .then()
                .statusCode(404);
    }

    private String discovery(int service) {
        var project = scene.chartered(service);
        PROGRAMME.act(project, "discovery").statusCode(200);
        return project;
    }

    private static String submitted(String project) {
        return project + "/outputs/"
                + SUPPLIER.post(project + "/outputs", MADE)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    /** The catalogue's state of the asset that was made of an output. */
    private void listed(UUID asset, long sequence, String output, String state, String licence) {
        var data = new HashMap<String, Object>(Map.of(
                "id",
                asset,
                "name",
                "Eligibility check",
                "type",
                "code",
                "origin",
                "collaborative_project",
                "state",
                state,
                "owner",
                Map.of("council", "LDS"),
                "services",
                List.of(372),
                "licenceClass",
                licence));
        data.put("output", ProjectScene.id(output));
        var record = states.record("lgds.assets.state", "asset", asset.toString(), sequence, data);
        Contracts.assertPromisedBy("asset-service", "lgds.assets.state", record.value());
        assertThat(states.hand(record)).isTrue();
    }
}
