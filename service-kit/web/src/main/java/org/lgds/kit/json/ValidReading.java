package org.lgds.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.Violations;

/** Reads and validates what no endpoint's parameter binds: an item of a batch, a resource as a patch makes it. */
@ApplicationScoped
public class ValidReading {

    private final JsonReading reading;
    private final ObjectMapper json;
    private final Validator validator;

    ValidReading(JsonReading reading, ObjectMapper json, Validator validator) {
        this.reading = reading;
        this.json = json;
        this.validator = validator;
    }

    /** An item of a type. Throws {@link Problem} 400 with everything that is wrong with it. */
    public <T> T read(JsonNode item, Class<T> type) {
        return valid(reading.read(item, type));
    }

    /**
     * What callers may say of a resource, as a patch makes it of what is said now.
     *
     * @throws Problem 400 for a patch that is no object, or whose outcome is not valid
     */
    public <T> T patched(T now, MergePatch patch, Class<T> type) {
        if (!patch.document().isObject()) {
            throw Problem.invalidBody("", "Send an object with the properties to change; null removes one.");
        }
        return read(patch.applyTo(json.valueToTree(now)), type);
    }

    /** The same value, if it keeps its constraints. */
    public <T> T valid(T value) {
        Violations.mustBeNone(validator.validate(value));
        return value;
    }
}
