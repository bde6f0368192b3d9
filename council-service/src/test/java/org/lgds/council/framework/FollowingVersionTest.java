package org.lgds.council.framework;

import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.RealTokens;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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

/** What the next version of a framework may change. */
@QuarkusTest
@TestProfile(RealTokens.class)
class FollowingVersionTest {

    private static ObjectNode scoring(ObjectNode content) {
        return (ObjectNode) content.get("scoring");
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
        var asked = contentBut(FollowingVersionTest::askWithoutWeight);
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
