package org.lgds.asset.adoption;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the adoption list.
 *
 * @param asset only of this asset, by its id
 * @param stage only those at this stage
 * @param stale true: only those that nobody has confirmed for so long that they do not count; false: only the others
 * @param verified true: only those that LGDS has looked at or that show evidence; false: only the others
 * @param version only those of this version, by its number; together with an asset
 * @param region only those of councils in this region, such as yorkshire_and_the_humber; one that is not there is refused
 * @param councilType only those of councils of this type, such as london_borough; one that is not there is refused
 * @param id only the one with this id
 */
public record AdoptionQuery(
        @RestQuery @CouncilCode String council,
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
