package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a council is called.
 *
 * @param name the name, in English
 * @param nameCy in Welsh, of councils in Wales and no others; the present one stays where it is absent
 * @param validFrom the first day of the name, up to today; absent to put a mistake right, which leaves no former name
 * @param reason why, for anyone to read
 */
public record NewName(
        @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = TRIMMED, message = "must be a name without blanks around it")
        String name,

        @Size(min = 1, max = 200) @Pattern(regexp = TRIMMED, message = "must be a name without blanks around it")
        String nameCy,

        LocalDate validFrom,
        @NotBlank @Size(max = 2000) String reason) {

    private static final String TRIMMED = CouncilOutcome.TRIMMED;
}
