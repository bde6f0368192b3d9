package org.lgds.council.framework;

import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgds.kit.test.RealTokens;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.lgds.council.Person.ADMIN;
import static org.lgds.council.framework.Frameworks.PATH;
import static org.lgds.council.framework.Frameworks.content;
import static org.lgds.council.framework.Frameworks.contentBut;
import static org.lgds.council.framework.Frameworks.dimension;
import static org.lgds.council.framework.Frameworks.draft;
import static org.lgds.council.framework.Frameworks.newId;
import static org.lgds.council.framework.Frameworks.publish;
import static org.lgds.council.framework.Frameworks.published;
import static org.lgds.council.framework.Frameworks.question;

/** Weights, gates, ids, versions and crosswalks: what a framework must be in itself and to its versions before. */
@QuarkusTest
@TestProfile(RealTokens.class)
class FrameworkRulesTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("/dimensions", content -> dimension(content, 0).put("weightBp", 1501)),
                fault(
                        "/dimensions/1/questions",
                        content -> question(content, 1, 0).put("weight", 24)),
                fault("/dimensions/1/id", content -> dimension(content, 1).put("id", "commitment")),
                fault("/dimensions/1/id", content -> dimension(content, 1).put("id", "Silo")),
                fault(
                        "/dimensions/2/questions/0/id",
                        content -> question(content, 2, 0).put("id", "silo.fresh")),
                fault(
                        "/dimensions/2/questions/1/id",
                        content -> question(content, 2, 1)
                                .put("id", question(content, 2, 0).get("id").asText())),
                fault(
                        "/dimensions/0/questions/0/gateLevel",
                        content -> question(content, 0, 0).put("gateLevel", 3)),
                fault(
                        "/dimensions/0/questions/3/gateLevel",
                        content -> question(content, 0, 3).put("gateLevel", 1)),
                fault(
                        "/dimensions/0/questions/3/gateLevel",
                        content -> question(content, 0, 3).put("gateLevel", 6)),
                fault(
                        "/dimensions/0/questions/4/bandLowerBounds",
                        content -> question(content, 0, 4).remove("bandLowerBounds")),
                fault(
                        "/dimensions/0/questions/4/bandLowerBounds",
                        content -> question(content, 0, 4)
                                .putArray("bandLowerBounds")
                                .add(20)
                                .add(20)
                                .add(60)
                                .add(80)),
                fault(
                        "/dimensions/0/questions/0/bandLowerBounds",
                        content -> question(content, 0, 0)
                                .putArray("bandLowerBounds")
                                .add(20)),
                fault(
                        "/dimensions/0/questions/0/anchors",
                        content -> ((ObjectNode) question(content, 0, 0).get("anchors")).put("6", "Beyond")),
                fault(
                        "/dimensions/0/levels",
                        content -> ((ObjectNode) dimension(content, 0).get("levels")).remove("4")),
                fault("/levels", content -> ((ArrayNode) content.get("levels")).remove(4)),
                fault(
                        "/scoring/levelLowerBounds",
                        content -> scoring(content)
                                .putArray("levelLowerBounds")
                                .add(0)
                                .add(40)
                                .add(20)
                                .add(60)
                                .add(80)),
                fault(
                        "/scoring/scalePoints",
                        content -> ((ObjectNode) scoring(content).get("scalePoints")).remove("3")),
                fault(
                        "/scoring/evidenceStrength",
                        content -> ((ObjectNode) scoring(content).get("evidenceStrength")).put("sworn", "1.0")),
                fault(
                        "/scoring/confidenceLabels",
                        content -> ((ObjectNode) scoring(content).get("confidenceLabels"))
                                .putArray("low")
                                .add(0)
                                .add(39)));
    }

    private static Arguments fault(String pointer, Consumer<ObjectNode> change) {
        return Arguments.of(pointer, change);
    }

    private static ObjectNode scoring(ObjectNode content) {
        return (ObjectNode) content.get("scoring");
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("faults")
    void aFrameworkThatCannotBeScoredIsRefused(String pointer, Consumer<ObjectNode> change) {
        draft(newId(), "1.0.0", contentBut(change))
                .statusCode(400)
                .body("errors.pointer", hasItem("/content" + pointer));
    }

    @Test
    void aDraftIsHeldToTheSameRulesWhenItChanges() {
        var framework = newId();
        draft(framework, "1.0.0", content()).statusCode(201);

        ADMIN.put(PATH + framework + "/1.0.0", contentBut(c -> dimension(c, 7).put("weightBp", 1)))
                .statusCode(400)
                .body("errors.pointer", contains("/dimensions"));
    }

    @Test
    void versionsRise() {
        var framework = newId();
        published(framework, "1.2.0", content());

        draft(framework, "1.1.9", content())
                .statusCode(409)
                .body("type", equalTo("/docs/problems/framework-cannot-follow"));
        draft(framework, "1.2.0", content()).statusCode(409);
        draft(framework, "1.10.0", content()).statusCode(201);
        draft(framework, "1.3.0", content()).statusCode(201);
        publish(framework + "/1.10.0").statusCode(200);
        publish(framework + "/1.3.0").statusCode(409);
        ADMIN.get(PATH + framework).body("version", equalTo("1.10.0"));
        ADMIN.get("/v1/frameworks?framework=" + framework).body("items.version", contains("1.2.0", "1.3.0", "1.10.0"));
    }

    @Test
    void anotherWordingIsAMinorAnotherWeightAMajor() {
        var framework = newId();
        published(framework, "1.0.0", content());
        published(framework, "1.0.1", contentBut(c -> question(c, 0, 0).put("text", "Better said?")));
        var weighed = contentBut(c -> {
            question(c, 0, 0).put("weight", 24);
            question(c, 0, 1).put("weight", 26);
        });
        draft(framework, "1.1.0", weighed).statusCode(201);

        publish(framework + "/1.1.0").statusCode(409).body("errors.pointer", contains("/version"));
        for (var change : Stream.<Consumer<ObjectNode>>of(
                        c -> question(c, 0, 3).put("gateLevel", 4),
                        c -> question(c, 0, 3).remove("gateLevel"),
                        c -> question(c, 0, 0).put("allowNotApplicable", true),
                        c -> dimension(c, 0).put("kind", "capability"),
                        c -> scoring(c).put("minCoveragePercentToSubmit", 75),
                        c -> ((ArrayNode) question(c, 0, 4).get("bandLowerBounds")).set(0, 15))
                .toList()) {
            ADMIN.put(PATH + framework + "/1.1.0", contentBut(change)).statusCode(200);
            publish(framework + "/1.1.0").statusCode(409).body("errors.pointer", contains("/version"));
        }
    }

    @Test
    void aQuestionThatDoesNotCountIsAMinor() {
        var framework = newId();
        published(framework, "1.0.0", content());
        var asked = contentBut(FrameworkRulesTest::askWithoutWeight);
        draft(framework, "1.0.1", asked).statusCode(201);
        publish(framework + "/1.0.1").statusCode(409);

        published(framework, "1.1.0", asked);
    }

    private static void askWithoutWeight(ObjectNode content) {
        var question =
                question(content, 0, 0).deepCopy().put("id", "commitment.trial").put("weight", 0);
        ((ArrayNode) dimension(content, 0).get("questions")).add(question);
    }

    @Test
    void aMajorNeedsACrosswalkFromEveryDimension() {
        var framework = newId();
        published(framework, "1.0.0", content());
        published(framework, "1.4.0", content());
        draft(framework, "2.0.0", content()).statusCode(201);
        var path = PATH + framework + "/2.0.0";

        publish(framework + "/2.0.0").statusCode(409).body("errors.pointer", contains("/crosswalk/from"));
        ADMIN.put(path, contentBut(c -> crosswalk(c, "1.0.0", "silo"))).statusCode(200);
        publish(framework + "/2.0.0").statusCode(409).body("errors.pointer", contains("/crosswalk/from"));
        ADMIN.put(path, contentBut(c -> crosswalk(c, "1.4.0", "nowhere"))).statusCode(200);
        publish(framework + "/2.0.0").statusCode(409).body("errors.pointer", contains("/crosswalk/dimensions/1/to"));
        ADMIN.put(path, contentBut(c -> {
            crosswalk(c, "1.4.0", "silo");
            ((ArrayNode) c.get("crosswalk").get("dimensions")).remove(0);
        }));
        publish(framework + "/2.0.0").statusCode(409).body("errors.pointer", contains("/crosswalk/dimensions"));
        ADMIN.put(path, contentBut(c -> crosswalk(c, "1.4.0", "silo"))).statusCode(200);
        publish(framework + "/2.0.0").statusCode(200);
    }

    /** Each dimension to itself, but the second to another. */
    private static void crosswalk(ObjectNode content, String from, String second) {
        var crosswalk = content.putObject("crosswalk").put("from", from);
        var lines = crosswalk.putArray("dimensions");
        content.get("dimensions").forEach(dimension -> {
            var id = dimension.get("id").asText();
            lines.addObject().put("from", id).putArray("to").add(id.equals("silo") ? second : id);
        });
    }

    @Test
    void aFirstVersionHasNothingToMap() {
        var framework = newId();
        draft(framework, "1.0.0", contentBut(c -> crosswalk(c, "0.9.0", "silo")))
                .statusCode(201);

        publish(framework + "/1.0.0").statusCode(409).body("errors.pointer", contains("/crosswalk"));
    }

    @Test
    void anIdIsNeverUsedForAnythingElse() {
        var framework = newId();
        published(framework, "1.0.0", content());
        published(framework, "2.0.0", contentBut(c -> {
            question(c, 0, 0).put("id", "commitment.other");
            crosswalk(c, "1.0.0", "silo");
        }));
        draft(framework, "3.0.0", contentBut(c -> crosswalk(c, "2.0.0", "silo")))
                .statusCode(201);

        publish(framework + "/3.0.0").statusCode(409).body("errors.pointer", contains("/dimensions/0/questions/0/id"));
    }

    @Test
    void ofTwoThatArePublishedAtOnceOneFollowsTheOther() {
        var framework = newId();
        published(framework, "1.0.0", content());
        draft(framework, "1.1.0", content()).statusCode(201);
        draft(framework, "1.2.0", content()).statusCode(201);
        var both = Stream.of("1.2.0", "1.1.0")
                .map(version -> supplyAsync(
                        () -> publish(framework + "/" + version).extract().statusCode()))
                .toList();
        var codes = both.stream().map(one -> one.join()).toList();

        // The higher may come second; the lower is refused where it does.
        assertThat(codes.get(0)).isEqualTo(200);
        assertThat(codes.get(1)).isIn(200, 409, 412);
        ADMIN.get(PATH + framework).body("version", equalTo("1.2.0"));
    }
}
