package org.lgds.gateway.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes enumerations of one name out where they are used. A service has many of the name {@code State}, which SmallRye
 * tells apart by numbers that move when another joins them: nothing that a client's code should be named after.
 */
final class Enumerations {

    private Enumerations() {}

    static ObjectNode writtenOut(ObjectNode document) {
        var schemas = (ObjectNode) document.path("components").path("schemas");
        var shared = new HashMap<String, JsonNode>();
        for (var name : sharedNames(schemas)) {
            if (schemas.path(name).has("enum")) {
                shared.put("#/components/schemas/" + name, schemas.get(name));
                schemas.remove(name);
            }
        }
        writeOut(document, shared);
        return document;
    }

    private static Set<String> sharedNames(ObjectNode schemas) {
        var shared = new HashSet<String>();
        schemas.fieldNames().forEachRemaining(name -> {
            var plain = name.replaceFirst("\\d+$", "");
            if (!plain.equals(name)) {
                shared.add(name);
                shared.add(plain);
            }
        });
        return shared;
    }

    private static void writeOut(JsonNode node, Map<String, JsonNode> shared) {
        var known = shared.get(node.path("$ref").asText());
        if (known != null) {
            ((ObjectNode) node).remove("$ref");
            ((ObjectNode) node).setAll((ObjectNode) known.deepCopy());
        }
        node.forEach(child -> writeOut(child, shared));
    }
}
