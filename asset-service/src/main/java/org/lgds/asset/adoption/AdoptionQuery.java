package org.lgds.asset.adoption;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.problem.Problem;

/**
 * Filters of the adoption list.
 *
 * @param version number of the version in use; together with an asset
 * @param region region of the council, such as {@code yorkshire_and_the_humber}
 * @param councilType kind of the council, such as {@code london_borough}
 */
public record AdoptionQuery(
        @RestQuery String council,
        @RestQuery UUID asset,
        @RestQuery Stage stage,
        @RestQuery Boolean stale,
        @RestQuery Boolean verified,
        @RestQuery String version,
        @RestQuery String region,
        @RestQuery String councilType,
        @RestQuery UUID id) {

    boolean namesAPlace() {
        return region != null || councilType != null;
    }

    void mustBeNarrow() {
        if (version != null && asset == null) {
            throw Problem.invalidParameter("version", "A version is one of an asset: name the asset too.");
        }
    }

    /** True unless it has changed into something that was not asked for. */
    boolean matches(Adoption adoption) {
        return (stage == null || stage == adoption.stage)
                && (stale == null || stale == adoption.standing.stale())
                && (verified == null || verified == (adoption.verified != null))
                && (version == null || version.equals(adoption.assetVersion));
    }
}
