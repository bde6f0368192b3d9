package org.lgds.asset.search;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.asset.asset.AssetSight;
import org.lgds.asset.readiness.Band;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.security.Caller;

/** The filters of the asset list as conditions on {@code asset_entry}, and what of it this caller may know of. */
@RequestScoped
class AssetFilters {

    private static final String LIVE_IN = "exists (select from adoption join known_council council on council.code ="
            + " adoption.council where adoption.asset_id = entry.asset_id and adoption.stage = 'LIVE'"
            + " and not adoption.stale and council.%s = any(%%s))";

    private static final String VARIANT =
            "exists (select from asset_variant variant where variant.asset_id = entry.asset_id%s)";

    private static final String OWN_VARIANT = "entry.asset_id = any(array("
            + "select asset_id from adoption where council = any(%s) and adaptations > 0))";

    private final Caller caller;
    private final AssetSight sight;

    AssetFilters(Caller caller, AssetSight sight) {
        this.caller = caller;
        this.sight = sight;
    }

    /**
     * The conditions.
     *
     * @param without a filter to leave out, whose values are being counted; or null
     */
    Conditions of(AssetQuery query, Facet without) {
        var all = new Chosen(new Conditions(), without);
        all.names(Facet.TYPE, "entry.type = any(%s)", query.type());
        all.names(Facet.ORIGIN, "entry.origin = any(%s)", query.origin());
        all.names(Facet.STATE, "entry.state = any(%s)", query.state());
        all.names(Facet.PHASE, "entry.phase = any(%s)", query.phase());
        all.names(Facet.LICENCE_CLASS, "entry.licence_class = any(%s)", query.licenceClass());
        all.values(Facet.SERVICE, "entry.services && %s", query.service(), new Integer[0]);
        all.values(Facet.INTERACTION, "entry.interactions && %s", query.interaction(), new Integer[0]);
        all.values(Facet.AREA, "entry.areas && cast(%s as text[])", query.area(), new String[0]);
        all.values(Facet.SUPPLIER, "entry.suppliers && %s", query.supplier(), new UUID[0]);
        all.values(null, "entry.asset_id = any(%s)", query.id(), new UUID[0]);
        all.truth(Facet.ENDORSED, "entry.state = 'ENDORSED'", query.endorsed());
        all.truth(Facet.STALE, "entry.stale", query.stale());
        if (without != Facet.HAS_VARIANT && query.hasVariant() != null) {
            all.truth(Facet.HAS_VARIANT, hasVariant(all.conditions()), query.hasVariant());
        }
        all.values(Facet.ADOPTED_BY, LIVE_IN.formatted("code"), query.adoptedBy(), new String[0]);
        all.values(Facet.ADOPTED_BY_REGION, LIVE_IN.formatted("region"), query.adoptedByRegion(), new String[0]);
        all.values(Facet.ADOPTED_BY_TYPE, LIVE_IN.formatted("type"), query.adoptedByType(), new String[0]);
        if (without != Facet.READINESS && !query.readiness().isEmpty()) {
            all.conditions()
                    .andAny(query.readiness().stream().map(AssetFilters::scored).toList());
        }
        if (without != Facet.OWNER && !query.owner().isEmpty()) {
            ownedBy(all.conditions(), query.owner().toArray(new String[0]));
        }
        visible(all.conditions());
        return all.conditions();
    }

    /** True if a value of the facet was asked for. */
    static boolean filters(AssetQuery query, Facet facet) {
        return switch (facet) {
            case TYPE -> !query.type().isEmpty();
            case ORIGIN -> !query.origin().isEmpty();
            case STATE -> !query.state().isEmpty();
            case OWNER -> !query.owner().isEmpty();
            case SERVICE -> !query.service().isEmpty();
            case AREA -> !query.area().isEmpty();
            case INTERACTION -> !query.interaction().isEmpty();
            case PHASE -> !query.phase().isEmpty();
            case LICENCE_CLASS -> !query.licenceClass().isEmpty();
            case SUPPLIER -> !query.supplier().isEmpty();
            case READINESS -> !query.readiness().isEmpty();
            case ENDORSED -> query.endorsed() != null;
            case STALE -> query.stale() != null;
            case HAS_VARIANT -> query.hasVariant() != null;
            case ADOPTED_BY -> !query.adoptedBy().isEmpty();
            case ADOPTED_BY_REGION -> !query.adoptedByRegion().isEmpty();
            case ADOPTED_BY_TYPE -> !query.adoptedByType().isEmpty();
        };
    }

    /** That an asset has a local variant this caller may know of: one of its adoptions has adaptations. */
    String hasVariant(Conditions conditions) {
        if (caller.seesAllCouncils()) {
            return VARIANT.formatted("");
        }
        var councils = caller.readableCouncils();
        if (councils.isEmpty()) {
            return VARIANT.formatted(" and variant.seen = 'PUBLIC'");
        }
        return "(%s or %s)"
                .formatted(
                        VARIANT.formatted(" and variant.seen in ('PUBLIC', 'SECTOR')"),
                        OWN_VARIANT.formatted(conditions.parameter(councils.toArray(new String[0]))));
    }

    /** Only what this caller may know of. */
    void visible(Conditions conditions) {
        sight.visible(conditions, "entry.is_public", "entry");
    }

    private static void ownedBy(Conditions conditions, String[] owners) {
        conditions.andAny(List.of(
                "entry.owner_council = any(" + conditions.parameter(owners) + ")",
                "entry.owner_party = any(" + conditions.parameter(owners) + ")"));
    }

    private static String scored(Band band) {
        return "entry.readiness_score between %d and %d".formatted(band.least, band.most);
    }

    /** Adds the filters that were given, but for the one left out. */
    private record Chosen(Conditions conditions, Facet without) {

        /** Written out, so that an index of what is true serves it. */
        void truth(Facet facet, String condition, Boolean wanted) {
            if (facet != without && wanted != null) {
                conditions.andAny(List.of(wanted ? condition : "not " + condition));
            }
        }

        <T> void values(Facet facet, String condition, List<T> values, T[] none) {
            if (facet == null || facet != without) {
                conditions.and(condition, values.isEmpty() ? null : values.toArray(none));
            }
        }

        void names(Facet facet, String condition, List<? extends Enum<?>> values) {
            values(facet, condition, values.stream().map(Enum::name).toList(), new String[0]);
        }
    }
}
