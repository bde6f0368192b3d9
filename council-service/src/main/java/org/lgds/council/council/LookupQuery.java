package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What a council goes, or went, by; without a scheme every one is looked at. With a day only what held on it counts.
 *
 * @param scheme the scheme the value is of, such as gss; left out, any
 * @param value what the council is called in the scheme, such as E08000035
 * @param asOf a day up to today, in London: who was called so on it; left out, whoever is or was called so
 */
public record LookupQuery(
        @RestQuery @Pattern(regexp = Scheme.NAME, message = "must be the name of a scheme, such as gss")
        String scheme,

        @RestQuery @NotBlank @Size(max = 100) String value,
        @RestQuery LocalDate asOf) {}
