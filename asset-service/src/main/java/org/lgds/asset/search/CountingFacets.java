package org.lgds.asset.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.search.AssetPage.Count;
import org.lgds.asset.search.AssetPage.Counts;

/**
 * Counts the values of filters over what is found, up to the first 10,000 in the order of {@link Ranking}: so a count
 * costs the same however large the catalogue is, and says where it is not exact.
 */
@ApplicationScoped
class CountingFacets {

    private static final int MOST = 10_000;
    private static final int VALUES = 100;

    private final AssetFilters filters;
    private final EntityManager entities;

    CountingFacets(AssetFilters filters, EntityManager entities) {
        this.filters = filters;
        this.entities = entities;
    }

    /** One statement for all the filters that nothing is asked of, and one for each of the others. */
    Map<String, Counts> of(AssetQuery query, Reading reading) {
        var counts = new LinkedHashMap<String, Counts>();
        var together = new ArrayList<Facet>();
        for (var facet : query.facets()) {
            if (AssetFilters.filters(query, facet)) {
                counts.putAll(count(query, reading, facet, List.of(facet)));
            } else if (!together.contains(facet)) {
                together.add(facet);
            }
        }
        if (!together.isEmpty()) {
            counts.putAll(count(query, reading, null, together));
        }
        return counts;
    }

    private Map<String, Counts> count(AssetQuery query, Reading reading, Facet without, List<Facet> facets) {
        var counts = new LinkedHashMap<String, Counts>();
        facets.forEach(facet -> counts.put(name(facet), new Counts(true, new ArrayList<>())));
        if (reading.findsNothing()) {
            return counts;
        }
        var conditions = filters.of(query, without);
        var words = "";
        if (reading.asksForWords()) {
            conditions.and("words.words @@ cast(%s as tsquery)", reading.match());
            words = " join asset_words words on words.asset_id = entry.asset_id";
        }
        var variant = facets.contains(Facet.HAS_VARIANT) ? filters.hasVariant(conditions) : "null";
        var statement = """
                with hit as materialized (
                    select entry.*, %s as has_variant from asset_entry entry%s%s
                    order by entry.standing desc, entry.ordinal desc limit %d)
                %s""".formatted(variant, words, conditions.where(), MOST + 1, each(facets));
        List<?> rows = conditions.bind(entities.createNativeQuery(statement)).getResultList();
        for (var row : rows) {
            var columns = (Object[]) row;
            var of = counts.get((String) columns[0]);
            of.values().add(new Count((String) columns[1], ((Number) columns[2]).longValue()));
            counts.put((String) columns[0], new Counts((Boolean) columns[3], of.values()));
        }
        return counts;
    }

    private static String each(List<Facet> facets) {
        return facets.stream()
                .map(facet -> """
                        (select '%s', value, count(*), (select count(*) <= %d from hit)
                         from (select %s as value from (select * from hit limit %d) hit) valued
                         where value is not null group by value order by count(*) desc, value limit %d)""".formatted(name(facet), MOST, facet.value, MOST, VALUES))
                .collect(Collectors.joining(" union all "));
    }

    /** That of the filter: {@code adoptedByRegion}. */
    private static String name(Facet facet) {
        var words = facet.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
