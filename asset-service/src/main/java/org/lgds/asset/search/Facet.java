package org.lgds.asset.search;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lgds.asset.readiness.Band;

/** A filter whose values can be counted. */
public enum Facet {
    TYPE("lower(type)"),
    ORIGIN("lower(origin)"),
    STATE("lower(state)"),
    OWNER("coalesce(owner_council, owner_party)"),
    SERVICE("cast(unnest(services) as text)"),
    AREA("unnest(areas)"),
    INTERACTION("cast(unnest(interactions) as text)"),
    PHASE("lower(phase)"),
    LICENCE_CLASS("lower(licence_class)"),
    SUPPLIER("cast(unnest(suppliers) as text)"),
    READINESS(bands()),
    ENDORSED("cast(endorsed as text)"),
    STALE("cast(stale as text)"),
    HAS_VARIANT("cast(has_variant as text)"),
    ADOPTED_BY(Facet.LIVE.formatted("council.code")),
    ADOPTED_BY_REGION(Facet.LIVE.formatted("council.region")),
    ADOPTED_BY_TYPE(Facet.LIVE.formatted("council.type"));

    private static final String LIVE = "unnest(array(select distinct %s from adoption join known_council council"
            + " on council.code = adoption.council where adoption.asset_id = hit.asset_id and adoption.stage = 'LIVE'"
            + " and not adoption.stale))";

    private static String bands() {
        return Stream.of(Band.values())
                .map(band -> "when readiness_score >= %d then '%s'"
                        .formatted(band.least, band.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" ", "case ", " end"));
    }

    /** The value as a caller would give it to the filter; of a row {@code hit} of {@code asset_entry} and its variants. */
    final String value;

    Facet(String value) {
        this.value = value;
    }
}
