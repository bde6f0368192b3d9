package org.lgds.gateway.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Merges OpenAPI documents into one. Components that are the same everywhere, with all they refer to, stay one; where two
 * documents mean different things by a name, each of them gets its own, with its prefix before it. Own code: libraries
 * that merge either let the last one win or know no 3.1.
 */
final class Merger {

    private static final String COMPONENTS = "#/components/";

    private record Source(String prefix, ObjectNode document) {

        JsonNode component(String key) {
            var mark = key.indexOf('/');
            return document.path("components").path(key.substring(0, mark)).path(key.substring(mark + 1));
        }
    }

    private final ObjectNode merged;
    private final List<Source> sources = new ArrayList<>();

    /** @param base says what the whole is; its components go before others of their name */
    Merger(ObjectNode base) {
        this.merged = base.deepCopy();
    }

    /** @param prefix begins a name that others use for something else, such as {@code Asset} */
    Merger with(String prefix, ObjectNode document) {
        sources.add(new Source(prefix, document));
        return this;
    }

    ObjectNode merge() {
        var apart = apart();
        for (var source : sources) {
            UnaryOperator<String> rename = key -> {
                var mark = key.indexOf('/');
                return apart.contains(key)
                        ? key.substring(0, mark + 1) + source.prefix() + key.substring(mark + 1)
                        : key;
            };
            for (var key : keys(source)) {
                addComponent(rename.apply(key), renamed(source.component(key), rename));
            }
            source.document()
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(operation -> addOperation(
                                    path.getKey(), operation.getKey(), renamed(operation.getValue(), rename))));
        }
        return merged;
    }

    /** Names that stand for different things, directly or through what they refer to. */
    private Set<String> apart() {
        var apart = new HashSet<String>();
        var all = new LinkedHashSet<String>();
        sources.forEach(source -> all.addAll(keys(source)));
        boolean found;
        do {
            found = false;
            for (var key : all) {
                found |= !apart.contains(key) && differs(key, apart) && apart.add(key);
            }
        } while (found);
        return apart;
    }

    private boolean differs(String key, Set<String> apart) {
        var meant = sources.stream()
                .map(source -> source.component(key))
                .filter(JsonNode::isObject)
                .toList();
        if (meant.size() < 2) {
            return false;
        }
        var refers = new HashSet<String>();
        meant.forEach(one -> references(one, refers::add));
        return new HashSet<>(meant).size() > 1 || refers.stream().anyMatch(apart::contains);
    }

    private static List<String> keys(Source source) {
        var keys = new ArrayList<String>();
        source.document()
                .path("components")
                .properties()
                .forEach(section -> section.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> keys.add(section.getKey() + "/" + name)));
        return keys;
    }

    private void addComponent(String key, JsonNode component) {
        var mark = key.indexOf('/');
        var section = merged.withObject("/components/" + key.substring(0, mark));
        var name = key.substring(mark + 1);
        if (key.startsWith("securitySchemes/") && section.has(name)) {
            return;
        }
        var other = section.get(name);
        if (other != null && !other.equals(component)) {
            throw new IllegalStateException("Two components would be named " + key);
        }
        section.set(name, component);
    }

    private void addOperation(String path, String verb, JsonNode operation) {
        var item = ((ObjectNode) merged.get("paths")).withObjectProperty(path);
        if (item.has(verb)) {
            throw new IllegalStateException("Two services answer %s %s".formatted(verb, path));
        }
        item.set(verb, operation);
    }

    /** Tells every component that is referred to, as section and name. */
    static void references(JsonNode node, Consumer<String> found) {
        var ref = node.path("$ref");
        if (ref.isTextual() && ref.textValue().startsWith(COMPONENTS)) {
            found.accept(ref.textValue().substring(COMPONENTS.length()));
        }
        node.forEach(child -> references(child, found));
    }

    private static JsonNode renamed(JsonNode node, UnaryOperator<String> rename) {
        var copy = node.deepCopy();
        rename(copy, rename);
        return copy;
    }

    private static void rename(JsonNode node, UnaryOperator<String> rename) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                if (entry.getKey().equals("$ref")
                        && entry.getValue().isTextual()
                        && entry.getValue().textValue().startsWith(COMPONENTS)) {
                    var key = entry.getValue().textValue().substring(COMPONENTS.length());
                    entry.setValue(TextNode.valueOf(COMPONENTS + rename.apply(key)));
                } else {
                    rename(entry.getValue(), rename);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> rename(child, rename));
        }
    }
}
