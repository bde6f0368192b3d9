package org.lgds.engagement.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.lgds.engagement.summary.Months;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.list.Conditions;

/**
 * How many claims of councils are met in each month. Those of few councils, services or one standard are counted as they are; by
 * region they all count, and are added up from sums that the database keeps.
 */
@ApplicationScoped
class ConformanceSums {

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
        var first = conditions.parameter(months.first());
        conditions
                .andAll(
                        "date_trunc('month', cast(c.met_on as timestamp)) <= %s",
                        months.last().atStartOfDay())
                .andAll(
                        "(c.expired_on is null or c.expired_on > %s or date_trunc('month', cast(c.expired_on as timestamp))"
                                + " > greatest(date_trunc('month', cast(c.met_on as timestamp)), cast(" + first
                                + " as timestamp)))",
                        LocalDate.now(clock));
        var sql = """
                select cast(key as text) from (
                    select distinct %1$s as key from conformance_claim c left join known_council k on k.code = c.council%2$s
                    order by key limit %3$d) keys
                order by key""".formatted(query.by().column(), conditions.where(), limit);
        return conditions.bind(Scalars.query(entities, sql, String.class)).getResultList();
    }

    /** Of the councils or services that are named, one after the other. */
    List<SummaryLine> of(SummaryQuery query, Months months, List<String> keys) {
        return keys.isEmpty()
                ? List.of()
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
        return query.by() == SummaryQuery.By.REGION && query.isOfAnyClaim()
                ? kept(query, months)
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
        var first = conditions.parameter(months.first());
        var last = conditions.parameter(months.last());
        var today = conditions.parameter(LocalDate.now(clock));
        var sql = """
                with counted as materialized (
                    select %1$s as key, c.council,
                        greatest(date_trunc('month', cast(c.met_on as timestamp)), cast(%2$s as timestamp)) as since,
                        date_trunc('month', cast(case when c.expired_on <= %4$s then c.expired_on end as timestamp)) as until,
                        count(*) as met
                    from conformance_claim c left join known_council k on k.code = c.council
                    %5$s
                    group by 1, 2, 3, 4)
                select to_char(m, 'YYYY-MM') as month, cast(key as text) as line, cast(sum(met) as bigint) as met,
                    count(*) as councils
                from (
                    select m, key, council, sum(met) as met
                    from generate_series(cast(%2$s as timestamp), cast(%3$s as timestamp), interval '1 month') m
                        join counted on since <= m and (until is null or until > m)
                    group by m, key, council) of_a_council
                group by m, key order by key, m""".formatted(query.by().column(), first, last, today, conditions.where());
        return lines(conditions.bind(tuples(sql)));
    }

    /**
     * Claims of a region whose sums are not brought up to date yet are counted. So all counts that was there when this was
     * looked up, as sums are no older.
     */
    private List<SummaryLine> kept(SummaryQuery query, Months months) {
        var changed = changed();
        var conditions = new Conditions().and("region = %s", query.region());
        var first = conditions.parameter(months.first());
        var last = conditions.parameter(months.last());
        var sums = "conformance_total";
        if (changed.length > 0) {
            sums = """
                    (select region, month, met, councils from conformance_total where region <> all(%1$s)
                    union all
                    select region, sum.month, sum.met, sum.councils
                    from unnest(%1$s) as region cross join lateral conformance_by_month(region) as sum) sums""".formatted(conditions.parameter(changed));
        }
        var sql = """
                select to_char(m, 'YYYY-MM') as month, region as line, met, councils
                from generate_series(cast(%1$s as timestamp), cast(%2$s as timestamp), interval '1 month') m
                    join (
                        select region, met, councils, month as since,
                            lead(month, 1, 'infinity') over (partition by region order by month) as until
                        from %3$s%4$s) spans on since <= m and until > m
                where met > 0 order by region, m""".formatted(first, last, sums, conditions.where());
        return lines(conditions.bind(tuples(sql)));
    }

    private String[] changed() {
        return Scalars.query(entities, """
                        select distinct coalesce(line.region, known.region, 'unknown')
                        from conformance_change line left join known_council known on known.code = line.council""", String.class).getResultStream().toArray(String[]::new);
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
