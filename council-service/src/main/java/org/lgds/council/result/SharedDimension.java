package org.lgds.council.result;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A council's choice for one dimension, of its current result and of those before.
 *
 * @param framework id of the dimension's framework, such as lgds-dmf; left out, the suite's own
 * @param dimension id of the dimension, such as service_design
 * @param shared who may see it
 */
public record SharedDimension(
        @Pattern(regexp = "[a-z][a-z0-9-]{1,39}", message = "must be a framework's id, such as lgds-dmf")
        String framework,

        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,39}", message = "must be a dimension's id, such as service_design")
        String dimension,

        @NotNull Shared shared) {

    /** The dimension's name in all frameworks. */
    String key() {
        return key(framework, dimension);
    }

    static String key(String framework, String dimension) {
        return framework + "/" + dimension;
    }
}
