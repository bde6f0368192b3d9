package org.lgds.council.next;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.council.catalogue.AssetRecords;
import org.lgds.council.framework.Frameworks;
import org.lgds.council.performance.Recorded;
import org.lgds.council.result.Sharings;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.Person.ADVISOR;
import static org.lgds.council.Person.NOBODY;

/** What a council should do next: in its weak dimensions, failed gates first, then the answers that lift most. */
@QuarkusTest
@TestProfile(RealTokens.class)
class NextStepsResourceTest {

    private static final String EXETER = "EXE";
    private static final String PATH = "/v1/profiles/EXE/next-steps";

    @Inject
    Assessments assessments;

    @Inject
    AssetRecords catalogue;

    @Inject
    Sharings sharings;

    @Inject
    Recorded recorded;

    @BeforeEach
    void exeterHasNothing() {
        assessments.clear(EXETER);
        sharings.clear(EXETER);
        recorded.run("delete from council_target where council = ?", EXETER);
        recorded.run("delete from council_targets where council = ?", EXETER);
        recorded.run("delete from known_asset");
    }

    @Test
    void onV2EveryDimensionIsAsWeakAndDocumentingTheScalesIsAllThatHelps() {
        finished(question -> value(5, true, 90, "stated", question));
        ADVISOR.get(PATH)
                .statusCode(200)
                .body("framework", equalTo("lgds-dmf/1.0.0"))
                .body("dimensions", hasSize(8))
                .body("dimensions.dimension[0]", equalTo("commitment"))
                .body("dimensions.dimension[7]", equalTo("join_up"))
                .body("dimensions.score", everyItem(equalTo(62.5f)))
                .body("dimensions.reasons", everyItem(contains("weakest")))
                .body("dimensions.steps", everyItem(hasSize(3)))
                .body("dimensions[0].steps.next", contains(5, 5, 5))
                .body("dimensions[0].steps.dimensionGain", everyItem(equalTo(12.5f)))
                .body("dimensions[0].steps.exactGain", everyItem(equalTo("15/8")))
                .body("dimensions[7].steps.exactGain", everyItem(equalTo("15/16")));
    }

    @Test
    void onV4SiloIsWeakHoldsTheCouncilDownAndItsGateComesFirst() {
        finished(V4);
        ADVISOR.get(PATH)
                .body("dimensions.dimension", contains("silo"))
                .body("dimensions[0].score", equalTo(0.0f))
                .body("dimensions[0].level", equalTo(1))
                .body("dimensions[0].reasons", contains("weakest", "holds_overall_level"))
                .body("dimensions[0].target", nullValue())
                .body("dimensions[0].steps", hasSize(5))
                .body("dimensions[0].steps[0].question", equalTo("silo.authority"))
                .body("dimensions[0].steps.failedGate", contains(true, false, false, false, false))
                .body("dimensions[0].steps[0].exactGain", equalTo("3/2"))
                .body("dimensions[0].steps[1].next", equalTo(2))
                .body("dimensions[0].steps[1].exactGain", equalTo("15/16"))
                .body("dimensions[0].steps[4].question", equalTo("silo.coverage"));
    }

    @Test
    void whatIsBelowItsTargetIsWeakTooAndComesAfterAFailedGate() {
        finished(V4);
        var due = LocalDate.now().plusYears(1).toString();
        aim(List.of(
                Map.of("dimension", "data", "level", 5, "dueOn", due),
                Map.of("dimension", "reuse", "level", 4, "dueOn", due)));
        Person.editor(EXETER)
                .get(PATH)
                .body("dimensions.dimension", contains("silo", "data"))
                .body("dimensions[1].reasons", contains("below_target"))
                .body("dimensions[1].level", equalTo(4))
                .body("dimensions[1].target", equalTo(5))
                .body("dimensions[1].dueOn", equalTo(due))
                .body("dimensions[1].steps.next", hasItem(5));
    }

    @Test
    void listedAssetsThatServeAWeakDimensionAreNamedUntilTheyAreRetired() {
        finished(V4);
        var id = catalogue.asset("Design authority pack", "listed", "silo", "data");
        catalogue.asset("Data pack", "listed", "data");
        catalogue.asset("Draft", "draft", "silo");
        ADVISOR.get(PATH)
                .body("dimensions[0].assets.id", contains(id.toString()))
                .body("dimensions[0].assets[0].name", equalTo("Design authority pack"))
                .body("dimensions[0].assets[0].endorsed", equalTo(false));
        catalogue.asset(id, 2, "Design authority pack", "retired", "1.0.0", "silo", "data");
        ADVISOR.get(PATH).body("dimensions[0].assets", hasSize(0));
    }

    @Test
    void anAnswerStaysBoundedHoweverManyAssetsServe() {
        finished(V4);
        for (int i = 0; i < 12; i++) {
            catalogue.asset("Pack " + i, "listed", "silo");
        }
        ADVISOR.get(PATH).body("dimensions[0].assets", hasSize(10));
    }

    @Test
    void asManyStepsAreToldOfEachDimensionAsAreAskedForTheMostUsefulFirst() {
        finished(V4);
        ADVISOR.get(PATH + "?limit=2").statusCode(200).body("dimensions[0].steps.failedGate", contains(true, false));
        for (var query : List.of("limit=0", "limit=101", "limit=many", "cursor=abc")) {
            ADVISOR.get(PATH + "?" + query).statusCode(400);
        }
    }

    @Test
    void assetsOfTheSuitesOwnDimensionsDoNotServeAnotherFrameworks() {
        var framework = Frameworks.published(Frameworks.newId(), "1.0.0", Frameworks.content());
        catalogue.asset("Design authority pack", "listed", "silo");
        finished(Map.of("council", EXETER, "framework", framework), V4);
        ADVISOR.get(PATH)
                .body("framework", equalTo(framework))
                .body("dimensions.dimension", contains("silo"))
                .body("dimensions[0].assets", hasSize(0));
    }

    @Test
    void whereEverythingIsDoneThereIsNothingToDoAndWithoutAResultNothingIsKnown() {
        ADVISOR.get(PATH)
                .statusCode(200)
                .body("assessment", nullValue())
                .body("explanation", containsString("No result of the council stands"))
                .body("dimensions", hasSize(0));
        finished(question -> value(5, true, 90, "documented", question));
        ADVISOR.get(PATH).body("assessment", not(nullValue())).body("dimensions", hasSize(0));
        ADVISOR.get("/v1/profiles/XXX/next-steps").statusCode(404);
    }

    @Test
    void stepsTellOfAnswersSoNobodyElseSeesThemHoweverMuchIsShared() {
        finished(V4);
        Sharings.share(EXETER, "silo=public").statusCode(201);
        NOBODY.get("/v1/profiles/EXE").statusCode(200);
        NOBODY.get(PATH).statusCode(401);
        String unknown = null;
        for (var other : List.of(
                Person.editor("BST"), Person.sro("LDS"), Person.reviewer("BST"), new Person("portal", "portal"))) {
            unknown = other.get("/v1/profiles/XXX/next-steps")
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(other.get(PATH).statusCode(404).extract().asString()).isEqualTo(unknown.replace("XXX", "EXE"));
        }
        ADVISOR.asks("councils:read").get(PATH).then().statusCode(403);
    }

    private static final Function<JsonNode, Map<String, Object>> V4 =
            question -> question.get("id").asText().startsWith("silo.")
                    ? value(1, false, 0, "documented", question)
                    : value(4, true, 70, "documented", question);

    private static void finished(Function<JsonNode, Map<String, Object>> answer) {
        finished(Map.of("council", EXETER), answer);
    }

    private static void finished(Map<String, ?> body, Function<JsonNode, Map<String, Object>> answer) {
        var path = Assessments.started(body);
        var rows = new ArrayList<Map<String, Object>>();
        Frameworks.content()
                .get("dimensions")
                .forEach(dimension -> dimension.get("questions").forEach(question -> rows.add(answer.apply(question))));
        Person.editor(EXETER).post(path + "/answers/batch", rows).statusCode(207);
        Person.sro(EXETER).act(path, "sign-off").statusCode(200);
        Person.editor(EXETER).act(path, "submission").statusCode(200);
        Person.sro(EXETER).act(path, "finalisation").statusCode(200);
    }

    private static Map<String, Object> value(
            int scale, boolean gate, int percentage, String evidence, JsonNode question) {
        Object value = switch (question.get("type").asText()) {
            case "scale" -> scale;
            case "boolean" -> gate;
            default -> percentage;
        };
        return Map.of("question", question.get("id").asText(), "value", value, "evidence", evidence);
    }

    private static void aim(List<Map<String, Object>> targets) {
        Sharings.put(Person.editor(EXETER), "/v1/profiles/EXE/targets", Map.of("targets", targets))
                .statusCode(201);
    }
}
