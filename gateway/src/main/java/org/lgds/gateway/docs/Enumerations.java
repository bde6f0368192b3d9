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
public final class Enumerations {

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
            var use = (ObjectNode) node;
            var said = described(
                    use.path("description").asText(), known.path("description").asText());
            use.remove("$ref");
            use.setAll((ObjectNode) known.deepCopy());
            if (!said.isEmpty()) {
                use.put("description", said);
            }
        }
        node.forEach(child -> writeOut(child, shared));
    }

    /**
     * What a value means where it is used, with what each value of its enumeration means.
     *
     * @param use what is said where it is used; may be empty
     * @param enumeration what is said of the enumeration, with a list of its values if they are explained
     */
    public static String described(String use, String enumeration) {
        if (use.isEmpty() || enumeration.isEmpty() || use.equals(enumeration)) {
            return use.isEmpty() ? enumeration : use;
        }
        var list = enumeration.indexOf("\n\n- ");
        return list < 0 ? use + " " + enumeration : use + enumeration.substring(list);
    }
}
