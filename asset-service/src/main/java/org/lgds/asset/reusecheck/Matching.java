package org.lgds.asset.reusecheck;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.lgds.asset.lgsl.KnownService;

/**
 * Finds what is like that which a council is about to do, with the score that duplicates are found by (DOMAIN.md 4.7). Of
 * the same services, of their service areas and of what serves any service the newest are looked at, so that a search is of
 * bounded work.
 */
@ApplicationScoped
class Matching {

    private static final int SHOWN = 20;
    private static final int ASSETS = 300;
    private static final int SOLUTIONS_OF_A_SERVICE = 100;
    private static final int SOLUTIONS_OF_A_NEIGHBOUR = 10;
    private static final int SOLUTIONS = 600;

    /** The closer of the two counts: a long text beside a short one is never alike. */
    private static final String TEXT = """
            greatest(text_similarity(%1$s, said(?1, ?2)), text_similarity(%1$s, said(coalesce(cast(?3 as text), ''), null)))""";

    private static final String OF_THE_SERVICES = """
            (select id from asset
                where state in ('LISTED', 'ENDORSED') and type %%1$s 'USER_RESEARCH' and services && ?4
                order by id desc limit %1$d)
            union
            (select id from asset
                where state in ('LISTED', 'ENDORSED') and type %%1$s 'USER_RESEARCH' and services && ?5
                order by id desc limit %1$d)""".formatted(ASSETS);

    private static final String FOR_ANY_SERVICE = """
            select id from asset
            where cross_cutting and state in ('LISTED', 'ENDORSED') and type <> 'USER_RESEARCH'
                and not services && ?4 and not services && ?5
            order by id desc limit %d""".formatted(ASSETS);

    private static final String ASSETS_LIKE = """
            with candidate as materialized (%%s)
            select a.id, a.owner_council as council, a.name, a.interactions, a.state,
                case when a.services && ?4 then 'SAME' when a.services && ?5 then 'SAME_AREA' else 'UNRELATED' end as services,
                a.readiness_band as readiness, coalesce(usage.live_councils, 0) as live, %s as text,
                (select max(released_on) from asset_version where asset_id = a.id and state = 'RELEASED') as released
            from candidate join asset a using (id)
                left join asset_usage usage on usage.asset_id = a.id""".formatted(TEXT.formatted("said(a.name, a.summary)"));

    private static final String SOLUTIONS_LIKE = """
            select s.id, s.council, s.title as name, s.interactions,
                case when s.same then 'SAME' else 'SAME_AREA' end as services, s.phase as state, %3$s as text
            from (
                select s.*, array_remove(array[s.interaction], null) as interactions, wanted.same
                from (select unnest(cast(?4 as integer[])) as service, true as same, %1$d as most
                        union all select unnest(cast(?5 as integer[])), false, %2$d) wanted
                    cross join lateral (
                        select * from solution
                        where service = wanted.service and phase in ('PLANNED', 'DISCOVERY', 'ALPHA', 'BETA')
                            and council <> ?6
                        order by id desc limit wanted.most) s
                order by same desc, id desc limit %4$d) s""".formatted(
            SOLUTIONS_OF_A_SERVICE, SOLUTIONS_OF_A_NEIGHBOUR, TEXT.formatted("said(s.title, s.need)"), SOLUTIONS);

    private final EntityManager entities;

    Matching(EntityManager entities) {
        this.entities = entities;
    }

    /** What the caller's council may be shown: all of it is known to every council, and costs are no part of it. */
    Matches of(ReuseSearch search) {
        var neighbours = neighbours(search.services());
        return new Matches(
                assets(search, neighbours, OF_THE_SERVICES.formatted("<>"))
                        .map(Resemblance::asAsset)
                        .toList(),
                closest(search, query(SOLUTIONS_LIKE, search, neighbours).setParameter(6, search.council()))
                        .map(Resemblance::asSolution)
                        .toList(),
                assets(search, neighbours, OF_THE_SERVICES.formatted("="))
                        .map(Resemblance::asResearch)
                        .toList(),
                assets(search, neighbours, FOR_ANY_SERVICE)
                        .filter(Resemblance::sharesWords)
                        .map(Resemblance::asAsset)
                        .toList());
    }

    /** The other services of their areas. */
    private Set<Integer> neighbours(Set<Integer> services) {
        var areas = KnownService.byId(services).values().stream()
                .map(service -> service.area)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return areas.isEmpty()
                ? Set.of()
                : KnownService.<KnownService>find("area in ?1", areas).stream()
                        .map(service -> service.id)
                        .filter(id -> !services.contains(id))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Resemblance> assets(ReuseSearch search, Set<Integer> neighbours, String candidates) {
        return closest(search, query(ASSETS_LIKE.formatted(candidates), search, neighbours));
    }

    private NativeQuery<Tuple> query(String sql, ReuseSearch search, Set<Integer> neighbours) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter(1, search.title())
                .setParameter(2, search.need())
                .setParameter(3, search.text())
                .setParameter(4, search.services().toArray(Integer[]::new))
                .setParameter(5, neighbours.toArray(Integer[]::new));
    }

    /** A record is as close as its closest service; of equal ones the newer comes first. */
    private static Stream<Resemblance> closest(ReuseSearch search, NativeQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new Resemblance(row, search.interactions()))
                .sorted(Comparator.comparing(Resemblance::match)
                        .thenComparing(Resemblance::id)
                        .reversed())
                .limit(SHOWN);
    }
}
