package org.lgds.asset.link;

import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A link to be made.
 *
 * @param kind what the asset has to do with the other
 * @param target id of the other asset
 * @param standard instead of a target, and for {@code implements} alone: address or id of a standard outside the catalogue
 */
public record NewLink(
        @NotNull LinkKind kind,
        UUID target,

        @Size(min = 1, max = 500) @Pattern(regexp = "\\S+", message = "must be an address or an id, without blanks")
        String standard) {

    @AssertTrue(message = "name either a target or, for implements alone, a standard")
    boolean isOne() {
        return (target == null) != (standard == null)
                && (standard == null || kind == null || kind == LinkKind.IMPLEMENTS);
    }
}
