package org.lgds.engagement.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.lgds.engagement.benefit.BenefitQuery.Group;
import org.lgds.engagement.measure.MeasureKind;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.list.Conditions;

/** Sums of what was realised: kept sums, of which a report reads as many rows as it shows, and those of one engagement. */
@ApplicationScoped
class Benefits {

    private static final String EVERY_COUNCIL = "";
    private static final int EVERY_SERVICE = -1;

    private static final String SUMS = """
            coalesce(sum(attributed) filter (where cashable), 0) as cashable,
            coalesce(sum(attributed) filter (where not cashable), 0) as not_cashable,
            sum(measures) as measures""";

    private final EntityManager entities;

    Benefits(EntityManager entities) {
        this.entities = entities;
    }

    List<Line> totals(BenefitQuery query) {
        return query.programme() == null ? lines(null, level(query, null)) : ofProgramme(query.programme());
    }

    List<Line> lines(BenefitQuery query) {
        return lines(query.group(), level(query, query.group()));
    }

    /** Of the councils or services that are named, in their order. */
    List<Line> lines(BenefitQuery query, List<String> keys) {
        var some = level(query, query.group());
        return lines(
                query.group(),
                query.group() == Group.COUNCIL
                        ? some.and("council = any(%s)", keys.toArray(String[]::new))
                        : some.and(
                                "service = any(%s)",
                                keys.stream().map(Integer::valueOf).toArray(Integer[]::new)));
    }

    /** The first councils or services of which something was realised, in their order. */
    List<String> first(BenefitQuery query, String after, int limit) {
        var column = query.group().name().toLowerCase(Locale.ROOT);
        var some = level(query, query.group());
        if (after != null) {
            some.and(column + " > %s", query.group() == Group.COUNCIL ? after : (Object) Integer.valueOf(after));
        }
        var sql = """
                select cast(key as text) from (
                    select distinct %1$s as key from benefit_total%2$s order by key limit %3$d) keys
                order by key""".formatted(column, some.where(), limit);
        return some.bind(Scalars.query(entities, sql, String.class)).getResultList();
    }

    /** Of one engagement, by kind or in all. */
    List<Line> of(UUID engagement, Group group) {
        var statement = query("""
                        select %s price_base, %s from (
                            select kind, price_base, cashable, benefit_pence::numeric * share as attributed, 1 as measures
                            from measure
                            where engagement = ?1 and state = 'REALISED' and benefit_pence is not null) realised
                        group by %s price_base order by %s price_base""".formatted(column(group), SUMS, column(group), column(group)))
                .setParameter(1, engagement);
        return lines(statement, group);
    }

    /** Of the projects that a programme funds. */
    private List<Line> ofProgramme(UUID programme) {
        var statement = query("""
                        select cast(part as integer) as price_base,
                            coalesce(sum(value) filter (where figure = 'CASHABLE'), 0) as cashable,
                            coalesce(sum(value) filter (where figure = 'NOT_CASHABLE'), 0) as not_cashable,
                            sum(value) filter (where figure = 'REALISED') as measures
                        from programme_total
                        where programme = ?1 and figure in ('CASHABLE', 'NOT_CASHABLE', 'REALISED') and value <> 0
                        group by part order by part""").setParameter(1, programme);
        return lines(statement, null);
    }

    private List<Line> lines(Group group, Conditions level) {
        var column = column(group);
        return lines(
                level.bind(query(
                        "select %1$s price_base, %2$s from benefit_total%3$s group by %1$s price_base order by %1$s price_base"
                                .formatted(column, SUMS, level.where()))),
                group);
    }

    /** Which of the kept sums: those of one council or of each, or of all together, and of services the same. */
    private static Conditions level(BenefitQuery asked, Group group) {
        var ofEach = group == Group.COUNCIL && asked.council() == null;
        var level = ofEach
                ? new Conditions().andAll("council <> ''")
                : new Conditions().and("council = %s", asked.council() == null ? EVERY_COUNCIL : asked.council());
        return group == Group.SERVICE && asked.service() == null
                ? level.andAll("service >= 0")
                : level.and("service = %s", asked.service() == null ? EVERY_SERVICE : asked.service());
    }

    private NativeQuery<Tuple> query(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
    }

    private static String column(Group group) {
        return group == null ? "" : group.name().toLowerCase(Locale.ROOT) + ",";
    }

    private static List<Line> lines(NativeQuery<Tuple> statement, Group group) {
        return statement.getResultStream().map(row -> line(row, group)).toList();
    }

    private static Line line(Tuple row, Group group) {
        return new Line(
                group == Group.COUNCIL ? (String) row.get("council") : null,
                group == Group.SERVICE && (Integer) row.get("service") > 0 ? (Integer) row.get("service") : null,
                group == Group.KIND ? MeasureKind.valueOf((String) row.get("kind")) : null,
                (Integer) row.get("price_base"),
                Line.pence((BigDecimal) row.get("cashable")),
                Line.pence((BigDecimal) row.get("not_cashable")),
                ((Number) row.get("measures")).longValue());
    }
}
