package org.lgds.engagement.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.FundingScene.CAMDEN_SRO;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class ApplicationResourceTest {

    private static final String TOPIC = "lgds.programmes";

    @Inject
    FundingScene scene;

    @Inject
    FundedProjects projects;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void nothingIsSubmittedThatIsNotWhole() {
        var programme = scene.open(100_000);
        var application = scene.draft(
                EDITOR,
                Map.of(
                        "programme",
                        Scene.id(programme),
                        "council",
                        "LDS",
                        "title",
                        "Permits",
                        "declarationSigned",
                        false));
        SRO.act(application, "submission")
                .statusCode(409)
                .body("type", equalTo("/docs/problems/application-incomplete"))
                .body(
                        "lacking",
                        containsInAnyOrder("project", "phase", "amount", "startsOn", "endsOn", "partners", "payments"));

        var contents = contents(programme, 1_000);
        contents.put("payments", List.of(Map.of("title", "End", "amount", 999, "last", true)));
        EDITOR.put(application, contents).statusCode(200);
        SRO.act(application, "submission").statusCode(409).body("lacking", contains("confirmations", "payments"));

        contents.put(
                "payments",
                List.of(
                        Map.of("title", "Alpha", "amount", 901, "milestone", "alpha"),
                        Map.of("title", "End", "amount", 99, "last", true)));
        EDITOR.put(application, contents).statusCode(200);
        SRO.act(application, "submission").statusCode(409).body("lacking", hasItem("payments"));
        contents.put("payments", List.of(Map.of("title", "End", "amount", 1_000, "milestone", "beta", "last", true)));
        EDITOR.put(application, contents).statusCode(200);
        SRO.act(application, "submission").statusCode(409).body("lacking", hasItem("payments"));
    }

    @Test
    void everyCouncilNamedConfirmsTheTextAsItIs() {
        var programme = scene.open(100_000);
        var application = scene.draft(programme, 1_000);
        BRISTOL_SRO.act(application, "confirmation").statusCode(200).body("confirmed", contains("BST"));
        BRISTOL_EDITOR.act(application, "confirmation").statusCode(403);
        SRO.act(application, "confirmation").statusCode(403).body("type", equalTo("/docs/problems/other-council"));
        SRO.act(application, "submission").statusCode(409).body("unconfirmed", contains("CMD"));
        CAMDEN_SRO.act(application, "confirmation").statusCode(200);

        EDITOR.put(application, contents(programme, 2_000)).statusCode(200).body("confirmed", empty());
        SRO.act(application, "submission").statusCode(409).body("unconfirmed", contains("BST", "CMD"));
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        CAMDEN_SRO.act(application, "confirmation").statusCode(200);
        SRO.act(application, "submission").statusCode(200).body("confirmed", containsInAnyOrder("BST", "CMD", "LDS"));

        assertThat(outbox.of(TOPIC, Scene.id(application))).hasSize(7).allSatisfy(Contracts::assertKept);
        assertThat(outbox.of(TOPIC, Scene.id(application))).allSatisfy(sent -> {
            assertThat(sent.audience()).isEqualTo("council:BST,CMD,LDS");
            assertThat(sent.data().has("amount")).isFalse();
            assertThat(sent.data().path("amountBand").asText()).isEqualTo("to_50k");
        });
    }

    @Test
    void whoWroteItDoesNotSubmitIt() {
        var programme = scene.open(100_000);
        var application = scene.draft(SRO, FundingScene.application(programme, 1_000));
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        CAMDEN_SRO.act(application, "confirmation").statusCode(200);
        SRO.act(application, "submission").statusCode(409).body("type", equalTo("/docs/problems/not-independent"));
        new Person("lds-sro2", "council-sro", "LDS")
                .act(application, "submission")
                .statusCode(200);
    }

    @Test
    void moneyIsAskedForAnOpenProjectThatTheCouncilLeads() {
        var programme = scene.open(100_000);
        var contents = contents(programme, 1_000);
        var application = scene.confirmed(programme, 1_000);
        for (var project : List.of(UUID.randomUUID(), projects.project(UUID.randomUUID(), "BST"))) {
            contents.put("project", project);
            EDITOR.put(application, contents).statusCode(200);
            BRISTOL_SRO.act(application, "confirmation").statusCode(200);
            CAMDEN_SRO.act(application, "confirmation").statusCode(200);
            SRO.act(application, "submission").statusCode(409).body("lacking", contains("project"));
        }
    }

    @Test
    void applicationsAreTakenWhileTheProgrammeIsOpen() {
        var planned = scene.planned(FundingScene.terms(1_000));
        EDITOR.post("/v1/applications", FundingScene.application(planned, 10)).statusCode(409);
        PROGRAMME.act(planned, "opening").statusCode(200);
        var application = scene.confirmed(planned, 10);
        PROGRAMME.act(planned, "closing").statusCode(200);
        SRO.act(application, "submission").statusCode(409);
        EDITOR.post("/v1/applications", FundingScene.application(planned, 10)).statusCode(409);

        var terms = FundingScene.terms(1_000);
        terms.put("opensOn", LocalDate.now().plusDays(2).toString());
        EDITOR.post("/v1/applications", FundingScene.application(scene.open(terms), 10))
                .statusCode(409);
    }

    @Test
    void theRulesOfTheRoundAreHeldAgainstIt() {
        var terms = FundingScene.terms(1_000);
        terms.put("rules", Map.of("phases", Set.of("beta"), "services", Set.of(372, 4), "declarationSigned", true));
        var programme = scene.open(terms);
        var application = scene.submitted(programme, 10);
        PROGRAMME.act(application, "eligibility").statusCode(409).body("rules", contains("phases"));
        PROGRAMME.act(application, "ineligibility", Map.of()).statusCode(400);
        PROGRAMME
                .act(application, "ineligibility", "reason", "Beta only.")
                .statusCode(200)
                .body("reason", equalTo("Beta only."));
    }

    @Test
    void aCouncilLeadsNoMoreThanTheRoundAllowsAndPartnersWithoutLimit() {
        var programme = scene.open(100_000);
        var first = scene.submitted(programme, 1_000);
        scene.submitted(programme, 1_000);
        var third = scene.confirmed(programme, 1_000);
        SRO.act(third, "submission").statusCode(409).body("type", equalTo("/docs/problems/leads-too-many"));
        SRO.act(first, "withdrawal", "reason", "No staff.").statusCode(200);
        SRO.act(third, "submission").statusCode(200);

        var led = FundingScene.application(programme, 1_000);
        led.put("council", "BST");
        led.put("partners", Set.of("LDS", "CMD"));
        var bristols = scene.draft(BRISTOL_EDITOR, led);
        SRO.act(bristols, "confirmation").statusCode(200);
        CAMDEN_SRO.act(bristols, "confirmation").statusCode(200);
        BRISTOL_SRO.act(bristols, "submission").statusCode(200);
    }

    @Test
    void councilsNamedAndLgdsSeeItAndNobodyElseDoes() {
        var programme = scene.open(100_000);
        var application = scene.scored(programme, 1_000);
        var york = new Person("yrk-sro", "council-sro", "YRK");
        for (var stranger : List.of(york, new Person("supplier", "supplier"), new Person("portal", "portal"))) {
            stranger.get(application).statusCode(404);
            stranger.get(application + "/history").statusCode(404);
            stranger.get("/v1/applications?programme=" + Scene.id(programme)).body("items", empty());
            assertThat(stranger.get("/v1/applications/export?format=ndjson")
                            .extract()
                            .asString())
                    .isEmpty();
        }
        given().get(application).then().statusCode(401);
        for (var partner : List.of(SRO, BRISTOL_EDITOR, CAMDEN_SRO)) {
            partner.get(application).statusCode(200).body("score", nullValue()).body("amount", equalTo(1_000));
            partner.get(application + "/history").body("items.changes.flatten().field", not(hasItem("score")));
        }
        ADVISOR.get(application).body("score.mean", equalTo(3.85f)).body("score.total", equalTo(770));
        ADVISOR.get("/v1/applications?state=scored&council=BST&programme=" + Scene.id(programme))
                .body("items.id", contains(Scene.id(application)));
        assertThat(outbox.of(TOPIC, Scene.id(application)))
                .filteredOn(sent -> sent.name().equals("application.scored"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.audience()).isEqualTo("lgds"))
                .satisfies(Contracts::assertKept);
    }

    @Test
    void anotherCouncilCannotBeNamedAsTheLead() {
        var programme = scene.open(100_000);
        BRISTOL_EDITOR
                .post("/v1/applications", FundingScene.application(programme, 10))
                .statusCode(403);
        var application = scene.draft(programme, 10);
        BRISTOL_EDITOR.put(application, contents(programme, 20)).statusCode(403);
        var york = new Person("yrk-editor", "council-editor", "YRK");
        york.put(application, contents(programme, 20)).statusCode(404);
        var unknown = FundingScene.application(programme, 10);
        unknown.put("partners", Set.of("ZZZ"));
        EDITOR.post("/v1/applications", unknown)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
    }

    private static Map<String, Object> contents(String programme, long amount) {
        var contents = FundingScene.application(programme, amount);
        contents.remove("programme");
        contents.remove("council");
        return contents;
    }
}
