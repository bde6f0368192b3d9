package org.lgds.kit.delta;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code ?since=...&limit=100}, for a resource method's {@code @BeanParam}. */
public record ChangesQuery(
        @RestQuery String since,
        @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {}
