package org.lgds.asset.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.list.Conditions;

/**
 * Assets that could serve what somebody is about to build or buy, by the match score of DOMAIN.md 4.7:
 *
 * <pre>match = 0.5 * service + 0.2 * interaction + 0.3 * text</pre>
 *
 * Compared are, of the listed and endorsed assets this caller may see, the 300 of highest standing for the services, the
 * 100 for their service areas, and the 300 that share a word of the title.
 */
@RequestScoped
public class Matching {

    private static final String CANDIDATES = """
            with wanted as (
                select cast(%1$s as integer[]) as services, cast(%2$s as integer[]) as interactions,
                       cast(%3$s as text) as said, any_words_query(%4$s) as words,
                       array(select distinct area from known_service
                             where id = any(cast(%1$s as integer[])) and area is not null) as areas),
            candidate as (
                (select entry.asset_id from asset_entry entry%5$s and entry.services && cast(%1$s as integer[])
                 order by entry.standing desc, entry.ordinal desc limit 300)
                union
                (select entry.asset_id from asset_entry entry%5$s and entry.areas && (select areas from wanted)
                 order by entry.standing desc, entry.ordinal desc limit 100)
                union
                (select entry.asset_id from asset_entry entry join asset_words words on words.asset_id = entry.asset_id%5$s
                     and words.words @@ any_words_query(%4$s)
                 order by entry.standing desc, entry.ordinal desc limit 300)),
            part as (
                select entry.asset_id, entry.standing, entry.ordinal,
                       case when entry.services && wanted.services then 1.0
                            when entry.areas && wanted.areas then 0.5 else 0 end as service,
                       case when entry.interactions && wanted.interactions then 1.0
                            when entry.interactions = '{}' or wanted.interactions = '{}' then 0.5 else 0 end as interaction,
                       text_similarity(wanted.said, asset.name || ' ' || asset.summary) as text
                from candidate join asset_entry entry using (asset_id) join asset on asset.id = entry.asset_id, wanted)
            select asset_id, 0.5 * service + 0.2 * interaction + 0.3 * text as match, service, interaction, text
            from part order by match desc, standing desc, ordinal desc limit %6$d""";

    private final AssetFilters filters;
    private final EntityManager entities;

    Matching(AssetFilters filters, EntityManager entities) {
        this.filters = filters;
        this.entities = entities;
    }

    /**
     * How well an asset matches, from 0 to 1, with the parts of the score.
     *
     * @param service 1 for a service in common, 0.5 for a service area, else 0
     * @param interaction 1 for an interaction in common, 0.5 if either names none, else 0
     * @param text likeness of title and need with the asset's name and summary, by trigrams
     */
    public record Match(UUID asset, BigDecimal match, BigDecimal service, BigDecimal interaction, BigDecimal text) {}

    /**
     * The assets that match best, the best first.
     *
     * @param need what it is for; may be null
     * @param services LGSL codes
     * @param interactions LGIL codes
     */
    public List<Match> assets(String title, String need, Set<Integer> services, Set<Integer> interactions, int limit) {
        var conditions = new Conditions().andAny(List.of("entry.state in ('LISTED', 'ENDORSED')"));
        filters.visible(conditions);
        var statement = CANDIDATES.formatted(
                conditions.parameter(services.toArray(new Integer[0])),
                conditions.parameter(interactions.toArray(new Integer[0])),
                conditions.parameter(need == null ? title : title + " " + need),
                conditions.parameter(title),
                conditions.where(),
                limit);
        List<?> rows = conditions.bind(entities.createNativeQuery(statement)).getResultList();
        return rows.stream().map(Object[].class::cast).map(Matching::match).toList();
    }

    private static Match match(Object[] row) {
        return new Match(
                (UUID) row[0], (BigDecimal) row[1], (BigDecimal) row[2], (BigDecimal) row[3], (BigDecimal) row[4]);
    }
}
