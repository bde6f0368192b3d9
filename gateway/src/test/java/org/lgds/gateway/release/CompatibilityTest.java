package org.lgds.gateway.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lgds.gateway.docs.Docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

class CompatibilityTest {

    private static final Path RELEASED = Path.of("src", "released", "openapi.json");
    private static final Path REFUSED_ALREADY = Path.of("src", "released", "refused-already.txt");
    private static final String CHANGES = "/paths/~1v1~1adoptions~1changes/get";
    private static final String BATCH = "/paths/~1v1~1adoptions~1batch/post";
    private static final String CLAIM = "/components/schemas/AdoptionClaim";
    private static final String ROW = "/components/schemas/BatchedClaim";
    private static final String VIEW = "/components/schemas/AdoptionView";
    private static final String STAGES = "/components/schemas/AssetServiceStage/enum";

    private static ObjectNode now;

    @BeforeAll
    static void make() {
        now = Docs.openApi().document();
    }

    @Test
    void noCallerOfTheLastReleaseIsBroken() throws IOException {
        var released = Docs.JSON.readTree(Files.readString(RELEASED));

        assertThat(breaks(released))
                .as(
                        "This breaks callers of version %s. Keep what there was beside what is new, and deprecate it;"
                                + " gateway/src/released/README.md says how, and how another major version is released",
                        released.at("/info/version").asText())
                .isEmpty();
    }

    @Test
    void whatWasRefusedAlreadyIsListedOnlyWhileTheReleaseDoesNotSayIt() throws IOException {
        assertThat(Compatibility.breaks(Docs.JSON.readTree(Files.readString(RELEASED)), now))
                .containsAll(refusedAlready());
    }

    @TestFactory
    Stream<DynamicTest> whatBreaksACallerIsFound() {
        Map<String, Consumer<JsonNode>> changes = Map.ofEntries(
                Map.entry("GET /v1/me: the operation is gone", it -> remove(it, "/paths", "/v1/me")),
                Map.entry("operationId is another", it -> object(it, CHANGES).put("operationId", "other")),
                Map.entry("AdoptionView.council is gone", it -> remove(it, VIEW + "/properties", "council")),
                Map.entry("BatchedClaim.externalId is gone", it -> remove(it, ROW + "/properties", "externalId")),
                Map.entry("AdoptionClaim.externalId is gone", it -> remove(it, CLAIM + "/properties", "externalId")),
                Map.entry(
                        "AdoptionView.council is [integer] where it was [string]",
                        it -> object(it, VIEW + "/properties/council").put("type", "integer")),
                Map.entry(
                        "AdoptionClaim.stale must be sent now",
                        it -> object(it, CLAIM).withArray("required").add("stale")),
                Map.entry("no longer takes [interested]", it -> ((ArrayNode) it.at(STAGES)).remove(0)),
                Map.entry(
                        "AdoptionClaim.externalId takes less: maxLength is 3",
                        it -> object(it, CLAIM + "/properties/externalId").put("maxLength", 3)),
                Map.entry(
                        "AdoptionClaim.externalId has another pattern",
                        it -> object(it, CLAIM + "/properties/externalId").put("pattern", "^x$")),
                Map.entry("is gone", it -> ((ArrayNode) it.at(CHANGES + "/parameters")).remove(0)),
                Map.entry(
                        "query other must be sent now",
                        it -> ((ArrayNode) it.at(CHANGES + "/parameters"))
                                .addObject()
                                .put("name", "other")
                                .put("in", "query")
                                .put("required", true)),
                Map.entry(
                        "security asks for more",
                        it -> ((ArrayNode) it.at(BATCH + "/security/0/keycloak")).add("admin")),
                Map.entry("security asks for more than {}", it -> ((ArrayNode) it.at(CHANGES + "/security")).remove(0)),
                Map.entry(
                        "x-roles leaves out [council-editor]", it -> ((ArrayNode) it.at(BATCH + "/x-roles")).remove(0)),
                Map.entry("207 is answered no more", it -> remove(it, BATCH + "/responses", "207")),
                Map.entry(
                        "cannot be application/x-ndjson any more",
                        it -> remove(it, BATCH + "/requestBody/content", "application/x-ndjson")),
                Map.entry(
                        "AdoptionClaim.stage",
                        it -> object(it, CLAIM + "/properties")
                                .putObject("stage")
                                .put("type", "integer")));
        return changes.entrySet().stream()
                .map(change -> dynamicTest(
                        change.getKey(),
                        () -> assertThat(after(change.getValue())).anyMatch(found -> found.contains(change.getKey()))));
    }

    @Test
    void whatOnlyAddsBreaksNobody() {
        assertThat(after(it -> {
                    object(it, VIEW + "/properties").putObject("later").put("type", "string");
                    object(it, CLAIM + "/properties").putObject("later").put("type", "string");
                    ((ArrayNode) it.at(STAGES)).add("celebrated");
                    ((ArrayNode) it.at(CHANGES + "/parameters"))
                            .addObject()
                            .put("name", "later")
                            .put("in", "query");
                    object(it, "/paths")
                            .set("/v1/later", it.at("/paths/~1v1~1me").deepCopy());
                    object(it, VIEW).withArray("required").add("council");
                    object(it, "/info").put("description", "In other words.");
                }))
                .isEmpty();
    }

    @Test
    void anotherMajorVersionMayBreakWhatItMust() {
        assertThat(after(it -> {
                    remove(it, "/paths", "/v1/me");
                    object(it, "/info").put("version", "2.0.0");
                }))
                .isEmpty();
    }

    /** What the document tells now of what was refused all along breaks nobody. */
    private static List<String> breaks(JsonNode released) throws IOException {
        var told = refusedAlready();
        return Compatibility.breaks(released, now).stream()
                .filter(one -> !told.contains(one))
                .toList();
    }

    private static List<String> refusedAlready() throws IOException {
        return Files.readAllLines(REFUSED_ALREADY).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static List<String> after(Consumer<JsonNode> change) {
        var changed = now.deepCopy();
        change.accept(changed);
        return Compatibility.breaks(now, changed);
    }

    private static ObjectNode object(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static void remove(JsonNode document, String pointer, String name) {
        assertThat(object(document, pointer).remove(name)).as(pointer).isNotNull();
    }
}
