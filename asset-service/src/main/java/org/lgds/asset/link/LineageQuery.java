package org.lgds.asset.link;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which way a lineage is read, how far and by which kind of link.
 *
 * @param direction up to what the asset comes from, down to what came of it
 * @param depth how many links to follow at most, 1 to 10
 * @param kind the kind of link to follow
 */
public record LineageQuery(
        @RestQuery @DefaultValue("up") Lineage.Direction direction,
        @RestQuery @DefaultValue("3") @Min(1) @Max(10) int depth,
        @RestQuery @DefaultValue("derived_from") LinkKind kind) {}
