package org.lgds.kit.history;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lgds.kit.security.Visibility;

/**
 * Who may see which field of a record. What is not named is for the councils concerned alone, so a new field stays with
 * them until somebody decides otherwise.
 *
 * @param classes by field; of a section whose parts are of several classes each part, {@code milestones.endedOn}
 */
public record FieldClasses(Map<String, Visibility> classes) {

    /** What a caller of that class may see of a record; a section of which nothing is left is left out. */
    public JsonNode seen(JsonNode record, Visibility sight) {
        return sight.reaches(Visibility.COUNCIL) ? record : seen(record, "", sight);
    }

    private ObjectNode seen(JsonNode record, String prefix, Visibility sight) {
        var seen = JsonNodeFactory.instance.objectNode();
        record.properties().forEach(field -> {
            var path = prefix + field.getKey();
            var needed = classes.get(path);
            if (needed != null && sight.reaches(needed)) {
                seen.set(field.getKey(), field.getValue());
            } else if (needed == null && field.getValue().isObject()) {
                var part = seen(field.getValue(), path + ".", sight);
                if (!part.isEmpty()) {
                    seen.set(field.getKey(), part);
                }
            }
        });
        return seen;
    }
}
