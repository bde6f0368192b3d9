package org.lgds.council.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * How many steps are told, the most useful first. What comes after is no next step: it shows once the first are done.
 *
 * @param limit how many steps are answered at most: of an assessment altogether, of a profile in each dimension
 */
public record StepsQuery(
        @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {}
