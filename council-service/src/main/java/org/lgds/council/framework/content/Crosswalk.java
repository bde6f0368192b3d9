package org.lgds.council.framework.content;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the dimensions of the major version before map to this one's. Trends are drawn along it, with a break mark.
 *
 * @param from a version of the major before, such as 1.2.0
 * @param dimensions where each dimension of the version before goes on
 */
public record Crosswalk(
        @NotNull @Pattern(regexp = "\\d+\\.\\d+\\.\\d+", message = "must be a version such as 1.2.0")
        String from,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> dimensions) {

    /**
     * One dimension of the version before.
     *
     * @param from id of the dimension
     * @param to ids of the dimensions it goes on in; empty if it ends
     */
    @Schema(name = "CrosswalkLine")
    public record Line(
            @NotNull @Size(max = 40) String from,
            @NotNull @Size(max = 50) List<@NotNull @Size(max = 40) String> to) {}
}
