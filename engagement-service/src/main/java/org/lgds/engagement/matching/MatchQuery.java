package org.lgds.engagement.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * How many advisors are shown of each kind, and over how many months their time counts.
 *
 * @param months how many months to look at, from the present one
 */
public record MatchQuery(
        @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
        @RestQuery @DefaultValue("3") @Min(1) @Max(12) int months) {}
