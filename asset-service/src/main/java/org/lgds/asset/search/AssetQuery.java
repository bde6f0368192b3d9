package org.lgds.asset.search;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetType;
import org.lgds.asset.asset.Origin;
import org.lgds.asset.content.LicenceClass;
import org.lgds.asset.content.Phase;
import org.lgds.asset.readiness.Band;

/**
 * Filters of the asset list. A filter given more than once is met by any of its values; different filters must all be met.
 *
 * @param q words, all of which must be met; "phrases", -without, or, word*: see {@link Question}
 * @param service LGSL codes
 * @param area ids of service areas
 * @param owner codes of councils, or ids of other parties
 * @param interaction LGIL codes
 * @param supplier ids of suppliers
 * @param adoptedBy councils in which it is live
 * @param adoptedByRegion regions with a council in which it is live
 * @param adoptedByType types of council with one in which it is live
 * @param hasVariant true for assets that a council has adapted, as far as the caller may know of it
 * @param sort {@code relevance} where words or a council are asked for, else {@code newest}
 * @param facets filters whose values are to be counted
 * @param explain true to be told how each item was ranked
 */
public record AssetQuery(
        @RestQuery @Size(min = 1, max = 200) String q,
        @RestQuery @Size(max = 20) List<AssetType> type,
        @RestQuery @Size(max = 20) List<Origin> origin,
        @RestQuery @Size(max = 20) List<Asset.State> state,
        @RestQuery @Size(max = 50) List<@Max(9_999_999) Integer> service,
        @RestQuery @Size(max = 20) List<String> area,
        @RestQuery @Size(max = 50) List<String> owner,
        @RestQuery @Size(max = 50) List<@Max(9999) Integer> interaction,
        @RestQuery @Size(max = 20) List<Phase> phase,
        @RestQuery @Size(max = 20) List<LicenceClass> licenceClass,
        @RestQuery @Size(max = 50) List<UUID> supplier,
        @RestQuery @Size(max = 3) List<Band> readiness,
        @RestQuery Boolean endorsed,
        @RestQuery Boolean stale,
        @RestQuery @Size(max = 50) List<String> adoptedBy,
        @RestQuery @Size(max = 20) List<String> adoptedByRegion,
        @RestQuery @Size(max = 20) List<String> adoptedByType,
        @RestQuery Boolean hasVariant,
        @RestQuery @Size(max = 100) List<UUID> id,

        @RestQuery Sort sort,
        @RestQuery @Size(max = 20) List<Facet> facets,
        @RestQuery Boolean explain) {

    public AssetQuery {
        type = given(type);
        origin = given(origin);
        state = given(state);
        service = given(service);
        area = given(area);
        owner = given(owner);
        interaction = given(interaction);
        phase = given(phase);
        licenceClass = given(licenceClass);
        supplier = given(supplier);
        readiness = given(readiness);
        adoptedBy = given(adoptedBy);
        adoptedByRegion = given(adoptedByRegion);
        adoptedByType = given(adoptedByType);
        id = given(id);
        facets = given(facets);
    }

    boolean isExplained() {
        return explain != null && explain;
    }

    /** The order asked for, or the one that fits whether there is something to rank by. */
    Sort order(boolean ranked) {
        if (sort != null) {
            return sort;
        }
        return ranked ? Sort.RELEVANCE : Sort.NEWEST;
    }

    private static <T> List<T> given(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
