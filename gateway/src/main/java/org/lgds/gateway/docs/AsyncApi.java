package org.lgds.gateway.docs;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one AsyncAPI 3 document: a channel for each topic, a message for each event, both from the promised schemas, whose
 * names say the topic and whose {@code x-events} name the events. The stream carries the events of all facts topics, in
 * another form and so as messages of its own.
 */
@ApplicationScoped
class AsyncApi {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String MESSAGES = "#/components/messages/";
    private static final String STREAM = "stream";

    private final Contracts contracts;
    private final DocsSettings settings;
    private final String version;

    AsyncApi(Contracts contracts, DocsSettings settings, @ConfigProperty(name = "lgds.api-version") String version) {
        this.contracts = contracts;
        this.settings = settings;
        this.version = version;
    }

    ObjectNode document() {
        var document = contracts.own(
                "asyncapi.json",
                Map.of(
                        "version", version,
                        "url", settings.publicUrl().toString(),
                        "host", settings.publicUrl().getAuthority(),
                        "protocol", settings.publicUrl().getScheme()));
        contracts.schemas().forEach((file, schema) -> addTopic(document, file, schema));
        return document;
    }

    private static void addTopic(ObjectNode document, String file, ObjectNode schema) {
        var name = Contracts.topicOf(file);
        document.withObject("/components/schemas").set(name, embedded(schema, name));
        var channel = document.withObject("/channels").withObjectProperty(name);
        channel.put("address", "lgds." + name)
                .put("title", schema.path("title").asText())
                .put("description", description(name, schema));
        channel.putArray("servers").addObject().put("$ref", "#/servers/kafka");
        var messages = channel.putObject("messages");
        channel.withObject("/bindings/kafka/topicConfiguration")
                .putArray("cleanup.policy")
                .add(isState(name) ? "compact" : "delete");
        if (isState(name)) {
            addMessage(document, messages, name, name, schema.path("title").asText());
        }
        for (var type : schema.path("x-events")) {
            addMessage(document, messages, type.asText(), name, type.asText());
            addStreamed(document, type.asText(), name);
        }
        var operation = document.withObject("/operations").withObjectProperty("send." + name);
        operation.put("action", "send").withObject("/channel").put("$ref", "#/channels/" + name);
    }

    private static String description(String name, JsonNode schema) {
        var about = schema.path("description").asText("");
        var kind = isState(name)
                ? "State: the last record of a key is how it stands; a record without a value says that it is gone."
                : "Facts, keyed by what they are about, in order for each.";
        return about.isEmpty() ? kind : about + " " + kind;
    }

    private static void addMessage(
            ObjectNode document, ObjectNode ofChannel, String name, String schema, String title) {
        ofChannel.withObjectProperty(name).put("$ref", MESSAGES + name);
        var message = document.withObject("/components/messages").withObjectProperty(name);
        message.put("name", name).put("title", title).put("contentType", "application/json");
        message.putObject("headers").put("$ref", SCHEMAS + "headers");
        message.putObject("payload").put("$ref", SCHEMAS + schema);
    }

    /** The whole event, of which the record of a topic has only the data. */
    private static void addStreamed(ObjectNode document, String type, String schema) {
        var name = STREAM + "." + type;
        document.withObject("/channels/" + STREAM + "/messages")
                .withObjectProperty(type)
                .put("$ref", MESSAGES + name);
        var message = document.withObject("/components/messages").withObjectProperty(name);
        message.put("name", type).put("title", type).put("contentType", "application/cloudevents+json");
        var parts = message.putObject("payload").putArray("allOf");
        parts.addObject().put("$ref", SCHEMAS + "event");
        var properties = parts.addObject().putObject("properties");
        properties.putObject("type").put("const", type);
        properties.putObject("data").put("$ref", SCHEMAS + schema);
    }

    /** Its own references lead from the root of the schema, which is no longer that of the document. */
    private static ObjectNode embedded(ObjectNode schema, String name) {
        var copy = schema.deepCopy();
        copy.remove(List.of("$schema", "$id", "x-events"));
        lead(copy, SCHEMAS + name);
        return copy;
    }

    private static void lead(JsonNode node, String root) {
        var ref = node.path("$ref").asText("");
        if (ref.startsWith("#")) {
            ((ObjectNode) node).set("$ref", TextNode.valueOf(root + ref.substring(1)));
        }
        node.forEach(child -> lead(child, root));
    }

    static boolean isState(String name) {
        return name.endsWith(".state");
    }
}
