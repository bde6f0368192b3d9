package org.lgds.gateway.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.gateway.docs.Contracts;
import org.lgds.gateway.docs.Examples;
import org.lgds.gateway.log.TopicScopes;

/** Topics with their events, from the promised schemas. */
@ApplicationScoped
class Topics {

    /** @param scope for what is not public; null of a state topic, which is not in the stream */
    record Topic(
            String name,
            String file,
            String title,
            String description,
            List<String> types,
            List<Example> examples,
            String schema,
            String scope) {}

    /** What an event about one kind of thing looks like; a topic may carry several kinds. */
    record Example(String title, String json) {}

    private static final String STATE = ".state";

    private final Contracts contracts;
    private final ObjectMapper json;

    Topics(Contracts contracts, ObjectMapper json) {
        this.contracts = contracts;
        this.json = json;
    }

    List<Topic> facts() {
        return all().stream().filter(topic -> !topic.name().endsWith(STATE)).toList();
    }

    List<Topic> states() {
        return all().stream().filter(topic -> topic.name().endsWith(STATE)).toList();
    }

    Optional<Topic> of(String name) {
        return contracts.topics().contains(name)
                ? all().stream().filter(topic -> topic.name().equals(name)).findFirst()
                : Optional.empty();
    }

    private List<Topic> all() {
        var words = contracts.own("words.json", Map.of());
        return contracts.schemas().entrySet().stream()
                .map(file -> topic(file.getKey(), file.getValue(), words))
                .toList();
    }

    private Topic topic(String file, ObjectNode schema, JsonNode words) {
        var name = Contracts.topicOf(file);
        var types = schema.path("x-events").valueStream().map(JsonNode::asText).toList();
        return new Topic(
                name,
                file,
                schema.path("title").asText(),
                schema.path("description").asText(),
                types,
                examples(file, schema, types, new Examples(schema, words)),
                Pretty.of(schema),
                TopicScopes.of("lgds." + name));
    }

    private List<Example> examples(String file, ObjectNode schema, List<String> types, Examples examples) {
        if (types.isEmpty()) {
            return List.of(new Example("Record", Pretty.of(examples.whole(schema))));
        }
        if (!schema.has("oneOf")) {
            return List.of(new Example(types.get(0), Pretty.of(event(file, types.get(0), examples.whole(schema)))));
        }
        return schema.path("oneOf")
                .valueStream()
                .map(kind -> {
                    var type = typeOf(kind.path("$ref").asText(), types);
                    return new Example(type, Pretty.of(event(file, type, examples.whole(kind))));
                })
                .toList();
    }

    /** The first event of a kind: that of {@code #/$defs/serviceAreaFlag} begins with {@code org.lgds.service_area.}. */
    private static String typeOf(String kind, List<String> types) {
        var aggregate = kind.substring(kind.lastIndexOf('/') + 1)
                .replaceAll("([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
        return types.stream()
                .filter(type -> aggregate.startsWith(aggregateOf(type)))
                .max(Comparator.comparingInt(type -> aggregateOf(type).length()))
                .orElse(types.get(0));
    }

    private static String aggregateOf(String type) {
        return type.split("\\.")[2];
    }

    private ObjectNode event(String file, String type, JsonNode data) {
        var event = json.createObjectNode();
        event.put("specversion", "1.0")
                .put("id", "01936c1e-7f40-7c3a-9b1d-2f6a1c0e5d42")
                .put("source", "/" + contracts.serviceOf(file))
                .put("type", type)
                .put("subject", data.path("id").asText(data.path("code").asText("LDS")))
                .put("time", "2026-04-01T09:30:00Z")
                .put("dataschema", "/schemas/" + file)
                .put("datacontenttype", "application/json")
                .put("sequence", "3")
                .put("audience", "public")
                .put("councils", "LDS");
        event.set("data", data);
        return event;
    }
}
