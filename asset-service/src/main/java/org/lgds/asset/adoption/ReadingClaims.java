package org.lgds.asset.adoption;

import java.util.Comparator;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.lgds.kit.batch.Batches;
import org.lgds.kit.json.JsonReading;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.Violation;

/** Reads the rows of a batch or an inventory. */
@ApplicationScoped
class ReadingClaims {

    private final JsonReading reading;
    private final Validator validator;

    ReadingClaims(JsonReading reading, Validator validator) {
        this.reading = reading;
        this.validator = validator;
    }

    /** Throws {@link Problem} 400 with all that is wrong with a row. */
    BatchedClaim row(JsonNode item) {
        Batches.mustBeObject(item);
        var row = reading.read(item, BatchedClaim.class);
        var violations = validator.validate(row).stream()
                .map(v -> Violation.ofBody(pointer(v.getPropertyPath().toString()), v.getMessage()))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return row;
    }

    /** The whole row where no single property is wrong. */
    private static String pointer(String path) {
        return path.equals("about") ? "" : "/" + path.replace('.', '/').replaceAll("/something$", "");
    }
}
