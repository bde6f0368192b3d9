package org.lgds.council.framework;

import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;

import static org.lgds.council.Person.ADMIN;

/** Frameworks for tests. Each test has a framework of its own, as versions stay. */
public final class Frameworks {

    public static final String PATH = "/v1/frameworks/";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Frameworks() {}

    public static String newId() {
        return "f" + UUID.randomUUID().toString().substring(0, 30);
    }

    /** What {@code lgds-dmf} 1.0.0 says. */
    public static ObjectNode content() {
        try {
            var answer = ADMIN.get(PATH + "lgds-dmf/1.0.0").statusCode(200);
            return (ObjectNode) JSON.readTree(answer.extract().asString()).get("content");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ObjectNode contentBut(Consumer<ObjectNode> change) {
        var content = content();
        change.accept(content);
        return content;
    }

    static ObjectNode dimension(JsonNode content, int index) {
        return (ObjectNode) content.get("dimensions").get(index);
    }

    static ObjectNode question(JsonNode content, int dimension, int index) {
        return (ObjectNode) dimension(content, dimension).get("questions").get(index);
    }

    public static ValidatableResponse draft(String framework, String version, JsonNode content) {
        var body = JSON.createObjectNode().put("framework", framework).put("version", version);
        return ADMIN.post("/v1/frameworks", body.set("content", content));
    }

    public static ValidatableResponse publish(String id) {
        return ADMIN.act(PATH + id, "publication");
    }

    /** A published version of a framework. */
    public static String published(String framework, String version, JsonNode content) {
        draft(framework, version, content).statusCode(201);
        var id = framework + "/" + version;
        publish(id).statusCode(200);
        return id;
    }
}
