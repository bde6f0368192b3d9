package org.lgds.engagement.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.lgds.kit.calendar.Months;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.list.Conditions;

/**
 * How many claims of councils are met in each month. Those of some councils or of one standard are counted as they are; those of
 * whole regions or services are taken from sums that the database keeps.
 */
@ApplicationScoped
class ConformanceSums {

    private static final String CLAIMS = "conformance_claim c left join known_council k on k.code = c.council";

    private final EntityManager entities;
    private final Clock clock;

    ConformanceSums(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The first councils or services that have a claim which was met in one of these months, in their order. */
    List<String> first(SummaryQuery query, Months months, String after, int limit) {
        var conditions = counted(query)
                .and(
                        query.by().column() + " > %s",
                        after == null ? null : query.by().key(after));
        var first = conditions.parameter(months.startOfFirst());
        conditions
                .andAll(
                        "date_trunc('month', cast(c.met_on as timestamp)) <= %s",
                        months.startOfLast().atStartOfDay())
                .andAll(
                        "(c.expired_on is null or c.expired_on > %s or date_trunc('month', cast(c.expired_on as timestamp))"
                                + " > greatest(date_trunc('month', cast(c.met_on as timestamp)), cast(" + first
                                + " as timestamp)))",
                        LocalDate.now(clock));
        // From each to the next, so that of each one claim is looked at.
        var sql = """
                with recursive found (key) as (
                    (select %1$s from %2$s%3$s order by 1 limit 1)
                    union all
                    select (select %1$s from %2$s%3$s and %1$s > found.key order by 1 limit 1)
                    from found where found.key is not null)
                select cast(key as text) from found where key is not null limit %4$d""".formatted(query.by().column(), CLAIMS, conditions.where(), limit);
        return conditions.bind(Scalars.query(entities, sql, String.class)).getResultList();
    }

    /** Of the councils or services that are named, one after the other. */
    List<SummaryLine> of(SummaryQuery query, Months months, List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return query.isKept()
                ? kept(query, months, new Conditions().andAll("key = any(%s)", (Object) keys.toArray(String[]::new)))
                : count(
                        counted(query)
                                .andAll(
                                        query.by().column() + " = any(%s)",
                                        query.by().keys(keys)),
                        query,
                        months);
    }

    /** Of all councils, services or regions. */
    List<SummaryLine> all(SummaryQuery query, Months months) {
        return query.isKept()
                ? kept(
                        query,
                        months,
                        new Conditions().and("key = %s", query.region()).and("key = cast(%s as text)", query.service()))
                : count(counted(query), query, months);
    }

    private Conditions counted(SummaryQuery query) {
        var conditions = new Conditions();
        return conditions
                .andAny(List.of("c.council is not null"))
                .andAll("c.met_on <= %s", LocalDate.now(clock))
                .and("c.standard = %s", query.standard())
                .and("c.service = %s", query.service())
                .and("c.council = %s", query.council())
                .and("coalesce(k.region, 'unknown') = %s", query.region());
    }

    /** Each claim is read once, however many months are asked for, and counts from its month until that in which it expired. */
    private List<SummaryLine> count(Conditions conditions, SummaryQuery query, Months months) {
        var first = conditions.parameter(months.startOfFirst());
        var last = conditions.parameter(months.startOfLast());
        var today = conditions.parameter(LocalDate.now(clock));
        var sql = """
                with counted as materialized (
                    select %1$s as key, c.council,
                        greatest(date_trunc('month', cast(c.met_on as timestamp)), cast(%2$s as timestamp)) as since,
                        date_trunc('month', cast(case when c.expired_on <= %4$s then c.expired_on end as timestamp)) as until,
                        count(*) as met
                    from %6$s
                    %5$s
                    group by 1, 2, 3, 4)
                select to_char(m, 'YYYY-MM') as month, cast(key as text) as line, cast(sum(met) as bigint) as met,
                    count(*) as councils
                from (
                    select m, key, council, sum(met) as met
                    from generate_series(cast(%2$s as timestamp), cast(%3$s as timestamp), interval '1 month') m
                        join counted on since <= m and (until is null or until > m)
                    group by m, key, council) of_a_council
                group by m, key order by key, m""".formatted(query.by().column(), first, last, today, conditions.where(), CLAIMS);
        return lines(conditions.bind(tuples(sql)));
    }

    /**
     * Claims of a region or service whose sums are not brought up to date yet are counted. So all counts that was there when
     * this was looked up, as sums are no older.
     */
    private List<SummaryLine> kept(SummaryQuery query, Months months, Conditions conditions) {
        var isByRegion = query.by() == SummaryQuery.By.REGION;
        var changed = isByRegion ? changedRegions() : changedServices();
        conditions.and("part = %s", query.by());
        var first = conditions.parameter(months.startOfFirst());
        var last = conditions.parameter(months.startOfLast());
        var sums = "conformance_total";
        if (changed.length > 0) {
            var some = conditions.parameter(changed);
            sums = """
                    (select part, key, month, met, councils from conformance_total where key <> all(%1$s)
                    union all
                    select * from conformance_by_month(%2$s)) sums""".formatted(some, isByRegion ? some + ", '{}'" : "'{}', cast(%s as integer[])".formatted(some));
        }
        var sql = """
                select to_char(m, 'YYYY-MM') as month, key as line, met, councils
                from (
                    select key, met, councils, cast(month as timestamp) as since,
                        cast(lead(month, 1, 'infinity') over (partition by key order by month) as timestamp) as until
                    from %3$s%4$s) spans
                    cross join lateral generate_series(
                        greatest(since, cast(%1$s as timestamp)), least(until - interval '1 month', cast(%2$s as timestamp)),
                        interval '1 month') m
                where met > 0 order by %5$s, m""".formatted(first, last, sums, conditions.where(), isByRegion ? "key" : "cast(key as integer)");
        return lines(conditions.bind(tuples(sql)));
    }

    private String[] changedRegions() {
        return texts("""
                select distinct coalesce(line.region, known.region, 'unknown')
                from conformance_change line left join known_council known on known.code = line.council""");
    }

    private String[] changedServices() {
        return texts("select distinct cast(service as text) from conformance_change where service is not null");
    }

    private String[] texts(String sql) {
        return Scalars.query(entities, sql, String.class).getResultStream().toArray(String[]::new);
    }

    private NativeQuery<Tuple> tuples(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
    }

    private static List<SummaryLine> lines(NativeQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new SummaryLine(
                        row.get("month", String.class),
                        row.get("line", String.class),
                        row.get("met", Long.class),
                        row.get("councils", Long.class)))
                .toList();
    }
}
