package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a council is called in a scheme from a day on. It takes the place of what it was called there before.
 *
 * @param scheme the scheme, such as gss
 * @param value what the council is called in it
 * @param validFrom the first day, up to today; needed where another is in use, which ends on it
 * @param reason why, for anyone to read
 */
public record NewIdentifier(
        @NotNull @Pattern(regexp = Scheme.NAME, message = "must be the name of a scheme in small letters, such as gss")
        String scheme,

        @NotBlank @Size(max = 100) String value,
        LocalDate validFrom,
        @NotBlank @Size(max = 2000) String reason) {}
