package org.lgds.gateway.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public document tells of its parts, for whoever reads it to write a program. */
class WordsTest {

    @Test
    void everySchemaPropertyAndParameterIsExplained() {
        var document = Docs.openApi().document();
        var silent = new ArrayList<String>();
        document.at("/components/schemas").properties().forEach(schema -> {
            addIfSilent(silent, schema.getKey(), schema.getValue());
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(one -> addIfSilent(silent, schema.getKey() + "." + one.getKey(), one.getValue()));
        });
        Docs.operations(document)
                .forEach((key, operation) -> operation.path("parameters").forEach(parameter -> {
                    if (!parameter.has("$ref")) {
                        addIfSilent(silent, key + " " + parameter.path("name").asText(), parameter);
                    }
                }));

        assertThat(silent).isEmpty();
    }

    /** Else each would have the service's name before its own, and callers two types for one thing. */
    @Test
    void whatServicesHaveInCommonTheySayInTheSameWords() {
        var known = new HashMap<String, JsonNode>();
        Docs.CONTRACTS
                .openApis()
                .values()
                .forEach(service -> Enumerations.writtenOut(service)
                        .at("/components/schemas")
                        .properties()
                        .forEach(schema -> {
                            var there = known.putIfAbsent(schema.getKey(), schema.getValue());
                            if (there != null && withoutWords(there).equals(withoutWords(schema.getValue()))) {
                                assertThat(schema.getValue())
                                        .as(schema.getKey())
                                        .isEqualTo(there);
                            }
                        }));
    }

    @Test
    void anEnumerationThatIsWrittenOutKeepsWhatIsSaidWhereItIsUsed() {
        assertThat(Enumerations.described("Where it stands.", "A state.\n\n- draft: Begun.\n- done: Over."))
                .isEqualTo("Where it stands.\n\n- draft: Begun.\n- done: Over.");
        assertThat(Enumerations.described("", "A state.")).isEqualTo("A state.");
        assertThat(Enumerations.described("Where it stands.", "")).isEqualTo("Where it stands.");
    }

    private static void addIfSilent(List<String> silent, String name, JsonNode part) {
        if (part.path("description").asText().isBlank()) {
            silent.add(name);
        }
    }

    private static JsonNode withoutWords(JsonNode schema) {
        ObjectNode copy = schema.deepCopy();
        copy.remove("description");
        copy.path("properties").forEach(property -> ((ObjectNode) property).remove("description"));
        return copy;
    }
}
