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
 * @param q words, all of which must be found; also "a phrase", -without, one or other, and begin*
 * @param type only assets of this kind; may be given several times, and one of them will do
 * @param origin only assets that come from there; may be given several times, and one of them will do
 * @param state only entries in this state, of those that the caller may see; may be given several times, and one of them
 *     will do
 * @param service only assets for one of these services, by their LGSL codes
 * @param area only assets for one of these service areas, by their ids
 * @param owner only assets of one of these councils, by their codes, or of other parties, by their ids
 * @param interaction only assets for one of these interactions, by their LGIL codes
 * @param phase only assets that are so far themselves; may be given several times, and one of them will do
 * @param licenceClass only assets whose licence is {@code open}, or {@code other}
 * @param supplier only assets that one of these suppliers provides or supports, by their ids
 * @param readiness only assets that are so easy to take over; may be given several times, and one of them will do
 * @param endorsed true: only assets with LGDS's mark of best practice; false: only the others
 * @param stale true: only assets that nobody has confirmed for long; false: only the others
 * @param adoptedBy only assets that are live in one of these councils, by their codes
 * @param adoptedByRegion only assets that are live in a council of one of these regions
 * @param adoptedByType only assets that are live in a council of one of these types
 * @param hasVariant true: only assets that a council has adapted, as far as the caller may know of it; false: only the
 *     others
 * @param id only the asset with this id; may be given several times
 * @param sort the order; left out, {@code relevance} where words or a council are asked for, else {@code newest}
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
