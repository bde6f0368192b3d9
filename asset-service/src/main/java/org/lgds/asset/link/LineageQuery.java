package org.lgds.asset.link;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** Which way a lineage is read, how far and by which kind of link. */
public record LineageQuery(
        @RestQuery @DefaultValue("up") Lineage.Direction direction,
        @RestQuery @DefaultValue("3") @Min(1) @Max(10) int depth,
        @RestQuery @DefaultValue("derived_from") LinkKind kind) {}
