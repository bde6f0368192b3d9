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

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.lgds.council.Person.ADMIN;
import static org.lgds.council.framework.Frameworks.PATH;
import static org.lgds.council.framework.Frameworks.content;
import static org.lgds.council.framework.Frameworks.contentBut;
import static org.lgds.council.framework.Frameworks.dimension;
import static org.lgds.council.framework.Frameworks.draft;
import static org.lgds.council.framework.Frameworks.newId;
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
}
