package org.lgds.kit.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code ?limit=20&cursor=...}, for a resource method's {@code @BeanParam}. */
public record PageQuery(
        @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
        @RestQuery String cursor) {}
