package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That a council is not called so any more, and has no other identifier in the scheme instead.
 *
 * @param scheme the scheme, such as gss
 * @param validTo the first day it is not, up to today
 * @param reason why, for anyone to read
 */
public record IdentifierEnd(
        @NotNull @Pattern(regexp = Scheme.NAME, message = "must be the name of a scheme in small letters, such as gss")
        String scheme,

        @NotNull LocalDate validTo,
        @NotBlank @Size(max = 2000) String reason) {}
