package org.lgds.asset.metric;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.asset.adoption.ReasonCode;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.kit.calendar.Months;
import org.lgds.kit.list.Conditions;

/**
 * Reads figures of reuse: those of councils from what is kept by council and month, those of assets from the moves of their
 * adoptions, found by an index. So what is read grows with councils and months, or with the assets named.
 */
@ApplicationScoped
class ReuseFigures {

    private static final String COUNTS = Arrays.stream(Count.values())
            .map(Count::column)
            .map(column -> "cast(sum(%1$s) as bigint) as %1$s".formatted(column))
            .collect(Collectors.joining(", "));

    private final EntityManager entities;

    ReuseFigures(EntityManager entities) {
        this.entities = entities;
    }

    /** What is counted; the open ones come first, as changes that add up from the beginning. */
    enum Count {
        OPEN_INTERESTED,
        OPEN_EVALUATING,
        OPEN_PLANNED,
        OPEN_IMPLEMENTING,
        OPEN_LIVE,
        TO_INTERESTED,
        TO_EVALUATING,
        TO_PLANNED,
        TO_IMPLEMENTING,
        TO_LIVE,
        TO_RETIRED,
        TO_ABANDONED,
        TO_TRANSFERRED,
        ASSESSED,
        BENEFIT_PENCE,
        EXTRA_COST_PENCE;

        boolean isOpen() {
            return compareTo(OPEN_LIVE) <= 0;
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The counts of each month, none missing. */
    Map<YearMonth, Map<Count, Long>> counts(MetricsQuery query, Months months) {
        var conditions = conditions(query).andAll("month <= %s", months.startOfLast());
        var before = conditions.parameter(months.startOfFirst().minusMonths(1));
        var found = new HashMap<YearMonth, Tuple>();
        rows(conditions, """
                select greatest(month, %s) as the_month, %s from %s%s group by 1""".formatted(before, COUNTS, table(query, "reuse_month"), conditions.where()))
                .forEach(row -> found.put(month(row), row));
        var open = new EnumMap<Count, Long>(Count.class);
        add(open, found.get(months.first().minusMonths(1)));
        var counts = new TreeMap<YearMonth, Map<Count, Long>>();
        for (var month : months.all()) {
            open.keySet().removeIf(count -> !count.isOpen());
            add(open, found.get(month));
            counts.put(month, new EnumMap<>(open));
        }
        return counts;
    }

    /** Abandoned adoptions by month and reason. */
    Map<YearMonth, List<ReuseMonth.Abandonments>> reasons(MetricsQuery query, Months months) {
        var conditions = within(conditions(query), months).andAny(List.of("reason_code is not null"));
        var reasons = new HashMap<YearMonth, List<ReuseMonth.Abandonments>>();
        rows(conditions, """
                select month as the_month, reason_code, cast(sum(abandoned) as bigint) as abandoned from %s%s
                group by month, reason_code order by month, reason_code""".formatted(table(query, "reuse_reason"), conditions.where()))
                .forEach(row -> reasons.computeIfAbsent(month(row), month -> new ArrayList<>())
                        .add(new ReuseMonth.Abandonments(
                                ReasonCode.valueOf(row.get("reason_code", String.class)),
                                row.get("abandoned", Long.class))));
        return reasons;
    }

    /** Times from interest to live by month. */
    Map<YearMonth, ReuseMonth.DaysToLive> daysToLive(MetricsQuery query, Months months) {
        var isKept = !query.isOfSomeAssets() && query.council() == null;
        var conditions = isKept
                ? new Conditions()
                        .and("region = %s", query.region() == null ? "" : query.region())
                        .and("council_type = %s", query.councilType() == null ? "" : query.councilType())
                : conditions(query);
        within(conditions, months).andAny(List.of("days is not null")).andAny(List.of("went_live > 0"));
        var timed = new HashMap<YearMonth, List<ReuseMonth.Timed>>();
        rows(conditions, """
                select month as the_month, days, cast(sum(went_live) as bigint) as went_live from %s%s
                group by month, days order by month, days""".formatted(isKept ? "reuse_days" : "reuse_move", conditions.where()))
                .forEach(row -> timed.computeIfAbsent(month(row), month -> new ArrayList<>())
                        .add(new ReuseMonth.Timed(row.get("days", Integer.class), row.get("went_live", Long.class))));
        var days = new HashMap<YearMonth, ReuseMonth.DaysToLive>();
        timed.forEach((month, times) -> days.put(month, ReuseMonth.DaysToLive.of(times)));
        return days;
    }

    /** Of the whole sector: how many councils, and how many besides those the caller reads, stand behind each figure. */
    Map<Behind.Figure, Behind> behind(Months months, String[] own) {
        var conditions = within(new Conditions(), months);
        var others = conditions.parameter(own);
        var behind = new HashMap<Behind.Figure, Behind>();
        rows(conditions, """
                select the_month, figure, count(*) as councils, count(*) filter (where council <> all(%1$s)) as others
                from (select month as the_month, council, unnest(array_remove(array[
                             case when timed > 0 then '%2$s' end, case when assessed > 0 then '%3$s' end], null)) as figure
                      from reuse_month%4$s
                      union all select month, council, reason_code from reuse_reason%4$s) figured
                group by the_month, figure""".formatted(others, Behind.DAYS, Behind.SPEND, conditions.where()))
                .forEach(row -> behind.put(
                        new Behind.Figure(month(row), row.get("figure", String.class)),
                        new Behind(row.get("councils", Long.class), row.get("others", Long.class))));
        return behind;
    }

    private static Conditions conditions(MetricsQuery query) {
        var conditions = new Conditions()
                .and("council = %s", query.council())
                .and("asset_id = %s", query.asset())
                .and(
                        "asset_id = any(array(select asset_id from asset_entry where services && %s))",
                        query.service() == null ? null : new Integer[] {query.service()});
        if (query.region() != null || query.councilType() != null) {
            conditions.and("council = any(%s)", KnownCouncil.codesOf(query.region(), query.councilType()));
        }
        return conditions;
    }

    private static Conditions within(Conditions conditions, Months months) {
        return conditions.andAll("month between %s and %s", months.startOfFirst(), months.startOfLast());
    }

    /** The kept table, unless assets are named: the moves are then few. */
    private static String table(MetricsQuery query, String kept) {
        return query.isOfSomeAssets() ? "reuse_move" : kept;
    }

    private List<Tuple> rows(Conditions conditions, String statement) {
        return conditions
                .bind(entities.unwrap(Session.class).createNativeQuery(statement, Tuple.class))
                .getResultList();
    }

    private static YearMonth month(Tuple row) {
        var day = row.get("the_month");
        return YearMonth.from(day instanceof Date date ? date.toLocalDate() : (LocalDate) day);
    }

    private static void add(Map<Count, Long> counts, Tuple row) {
        for (var count : Count.values()) {
            counts.merge(count, row == null ? 0L : row.get(count.column(), Long.class), Long::sum);
        }
    }
}
