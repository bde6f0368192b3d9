package org.lgds.asset.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.list.Conditions;

/** What somebody who is typing may mean: names of assets and of services by the beginnings of words, or spelled nearly so. */
@RequestScoped
class Suggesting {

    private static final int MOST = 10;
    private static final int SERVICES = 3;

    private final AssetFilters filters;
    private final EntityManager entities;

    Suggesting(AssetFilters filters, EntityManager entities) {
        this.filters = filters;
        this.entities = entities;
    }

    /**
     * Something to choose.
     *
     * @param text the name to show
     * @param asset id of the asset of that name; absent where it is a service
     * @param service LGSL code of the service of that name; absent where it is an asset
     */
    public record Suggestion(String text, UUID asset, Integer service) {}

    /**
     * What may be meant by the first letters of a search.
     *
     * @param items what may be meant, the likeliest first
     */
    public record Suggestions(List<Suggestion> items) {}

    Suggestions of(String typed) {
        var found = named(typed);
        if (found.isEmpty()) {
            var nearest = nearest(typed);
            found = nearest.equals(typed) ? found : named(nearest);
        }
        return new Suggestions(found);
    }

    private List<Suggestion> named(String typed) {
        var services = services(typed);
        var all = new ArrayList<>(assets(typed, MOST - services.size()));
        all.addAll(services);
        return all;
    }

    private List<Suggestion> assets(String typed, int limit) {
        var conditions = new Conditions().and("words.name_words @@ typed_query(%s)", typed);
        filters.visible(conditions);
        var statement = """
                select asset.name, asset.id
                from (select entry.asset_id, entry.standing, entry.ordinal
                      from asset_entry entry join asset_words words on words.asset_id = entry.asset_id%s
                      order by entry.standing desc, entry.ordinal desc limit %d) best
                join asset on asset.id = best.asset_id
                order by best.standing desc, best.ordinal desc""".formatted(conditions.where(), limit);
        List<?> rows = conditions.bind(entities.createNativeQuery(statement)).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Suggestion((String) row[0], (UUID) row[1], null))
                .toList();
    }

    private List<Suggestion> services(String typed) {
        List<?> rows = entities.createNativeQuery("""
                        select label, id from known_service
                        where to_tsvector('pg_catalog.simple', plain_text(label)) @@ typed_query(?1)
                            and state = 'active'
                        order by length(label), id limit ?2""")
                .setParameter(1, typed)
                .setParameter(2, SERVICES)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Suggestion((String) row[0], null, (Integer) row[1]))
                .toList();
    }

    /** The same with each word that no public asset has as the word spelled nearest, where there is one. */
    private String nearest(String typed) {
        var words =
                Arrays.stream(typed.strip().split("\\s+")).limit(Question.MOST).toArray(String[]::new);
        List<?> rows = entities.createNativeQuery("""
                        select coalesce(word.nearest, said.text)
                        from unnest(?1) with ordinality said (text, place), lateral read_word(said.text) word
                        order by said.place""").setParameter(1, words).getResultList();
        return rows.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
