package org.lgds.council.result;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * With whom a council shares its results; a dimension it does not name is private.
 *
 * @param dimensions the dimensions that are shared, and with whom
 */
record ChosenSharing(@NotNull @Size(max = 200) List<@NotNull @Valid SharedDimension> dimensions) {

    /** The same, with the framework named in each. */
    List<SharedDimension> within(String framework) {
        return dimensions.stream()
                .map(choice -> choice.framework() != null
                        ? choice
                        : new SharedDimension(framework, choice.dimension(), choice.shared()))
                .toList();
    }
}
