package org.lgds.bench.engagements;

import java.util.ArrayList;
import java.util.List;

/**
 * What the service keeps as sums by triggers, summed anew from what it is the sum of. The first rows are written with the triggers
 * on, and the sums kept must be these; the others with them off, as a statement that writes many rows would write one row
 * of sums as often, and these statements fill the sums.
 */
final class SumsSql {

    private SumsSql() {}

    /** A table of sums with its key, and the statement that gives the same. */
    record Kept(String table, String key, List<String> sums, String statement) {

        /** Writes what the statement gives. */
        String fill() {
            var set = sums.stream().map(sum -> sum + " = excluded." + sum).toList();
            return "insert into %s (%s, %s) %s on conflict (%s) do update set %s"
                    .formatted(table, key, String.join(", ", sums), statement, key, String.join(", ", set));
        }

        /** How many rows are not as the statement gives them, or are missing, or too many. */
        String wrong() {
            var columns = key + ", " + String.join(", ", sums);
            return """
                    with kept as (select %1$s from %2$s), summed as (select %1$s from (%3$s) sums)
                    select count(*) from (
                        (select * from kept except select * from summed) union all
                        (select * from summed except select * from kept)) of_them""".formatted(columns, table, statement);
        }
    }

    private static final String OF_KIND = "coalesce(sum(amount) filter (where kind = '%s'), 0)::bigint as %s";

    static final List<Kept> KEPT = List.of(
            new Kept(
                    "programme_account",
                    "programme",
                    List.of("budget", "committed", "paid", "recovered"),
                    """
                    select programme,
                        coalesce(sum(amount) filter (where kind in ('BUDGET_SET', 'BUDGET_CHANGED')), 0)::bigint as budget,
                        coalesce(sum(case kind when 'COMMITTED' then amount when 'RELEASED' then -amount end), 0)::bigint
                            as committed, %s, %s
                    from ledger_entry group by programme""".formatted(OF_KIND.formatted("PAID", "paid"), OF_KIND.formatted("RECOVERED", "recovered"))),
            new Kept(
                    "award_account",
                    "award",
                    List.of("programme", "granted", "released", "scheduled", "paid", "recovered"),
                    """
                    select award, programme, %s, %s, scheduled, %s, %s
                    from ledger_entry join (
                        select award, coalesce(sum(amount) filter (where state <> 'CANCELLED'), 0)::bigint as scheduled
                        from payment group by award) payments using (award)
                    group by award, programme, scheduled""".formatted(
                                    OF_KIND.formatted("COMMITTED", "granted"),
                                    OF_KIND.formatted("RELEASED", "released"),
                                    OF_KIND.formatted("PAID", "paid"),
                                    OF_KIND.formatted("RECOVERED", "recovered"))),
            new Kept(
                    "benefit_total",
                    "council, service, kind, price_base, cashable",
                    List.of("attributed", "measures"),
                    """
                    select level.council, level.service, kind, price_base, cashable,
                        sum(benefit_pence::numeric * share) as attributed, count(*) as measures
                    from measure, lateral (values (measured_council, coalesce(measure.service, 0)), (measured_council, -1),
                        ('', coalesce(measure.service, 0)), ('', -1)) as level (council, service)
                    where state = 'REALISED' and benefit_pence is not null
                    group by level.council, level.service, kind, price_base, cashable"""));

    /** How much is not as it must be: days used, shares of one effect above all of it, and what two tables say of one thing. */
    private static final List<String> WRONG = List.of(
            """
            select count(*) from engagement left join (
                select engagement as id, sum(quarters) as used from session where state = 'RECORDED' group by engagement) sessions
                using (id)
            where quarters_used <> coalesce(used, 0)""",
            """
            select count(*) from (
                select 1 from measure where state <> 'NOT_REALISED'
                group by measured_council, kind, coalesce(service, 0), coalesce(dimension, '') having sum(share) > 10000) claimed""",
            "select count(*) from award join award_account on award = award.id where award.amount <> granted",
            "select count(*) from programme join programme_account on programme = id where programme.budget <> programme_account.budget",
            """
            select count(*) from engagement_request request full join engagement on engagement.request = request.id
            where (request.state = 'ACCEPTED' or engagement.id is not null)
                and request.engagement is distinct from engagement.id""");

    /**
     * A statement that turns triggers on or off: all but those that only write into the row itself, the transaction that wrote
     * it or the days of advice.
     */
    static String triggers(String enableOrDisable) {
        return """
            do $$ declare kept record; begin
                for kept in select tgrelid::regclass as owner, tgname from pg_trigger
                    where not tgisinternal and tgfoid::regproc::text not in ('note_writing_transaction', 'note_days_of_advice')
                loop
                    execute format('alter table %%s %s trigger %%I', kept.owner, kept.tgname);
                end loop;
            end $$""".formatted(enableOrDisable);
    }

    static String[] fills() {
        return KEPT.stream().map(Kept::fill).toArray(String[]::new);
    }

    /** Statements that must all give zero. */
    static List<String> wrong() {
        var wrong = new ArrayList<>(WRONG);
        KEPT.forEach(kept -> wrong.add(kept.wrong()));
        return wrong;
    }
}
