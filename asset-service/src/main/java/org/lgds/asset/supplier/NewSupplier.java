package org.lgds.asset.supplier;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is said of a supplier, when registering it and when changing it.
 *
 * @param name its name
 * @param aliases other names it is known by
 * @param companyNumber its number at Companies House, such as {@code 01234567} or {@code SC123456}
 * @param website address of its website
 */
public record NewSupplier(
        @NotNull @Size(max = 200) @Pattern(regexp = HAS_A_LETTER, message = NAME_WANTED)
        String name,

        @Size(max = MOST_ALIASES)
        List<@NotNull @Size(max = 200) @Pattern(regexp = HAS_A_LETTER, message = NAME_WANTED) String> aliases,

        @Pattern(
                regexp = "[A-Z0-9]{2}[0-9]{5}[0-9CR]",
                message = "must be a number of Companies House, such as 01234567 or SC123456")
        String companyNumber,

        @Size(max = 500) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address")
        String website) {

    /** So many are told in an event at their longest. */
    static final int MOST_ALIASES = 500;

    private static final String HAS_A_LETTER = "(?s).*[\\p{L}\\p{N}].*";
    private static final String NAME_WANTED = "must be a name, with a letter or a digit";

    public NewSupplier {
        aliases = aliases == null ? List.of() : aliases;
    }
}
