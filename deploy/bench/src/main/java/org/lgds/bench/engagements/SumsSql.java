package org.lgds.bench.engagements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * What the service has statements for itself: who advises on what, what names which services or councils, summaries of advice
     * and of conformance, from which first all is taken that was there, and those of projects and programmes.
     */
    private static final List<String> ITS_OWN = List.of(
            """
            insert into engagement_advisor
            select distinct unnest(array_remove(array_append(further_advisors, lead_advisor), null)), id from engagement
            on conflict do nothing""",
            "delete from engagement_total",
            "delete from engagement_change",
            """
            insert into engagement_change
            select council, lead_advisor, state, count(*), coalesce(sum(days), 0), sum(quarters_used)
            from engagement group by council, lead_advisor, state""",
            "select fold_engagement_changes(count(*)) from engagement_change",
            """
            insert into request_advice (request, council, submitted_on)
            select id, council, london_day(created_at) from engagement_request where state not in ('DRAFT', 'WITHDRAWN')
            on conflict do nothing""",
            "select time_first_advice(array(select request from request_advice))",
            "select fold_first_advice_changes(count(*)) from first_advice_change",
            "delete from recommendation_total",
            "delete from decision_total",
            "delete from recommendation_change",
            """
            insert into recommendation_change
            select council, coalesce(asset, '00000000-0000-0000-0000-000000000000'), kind, state, coalesce(reason_code, ''),
                days_to_decision(recommendation), count(*)
            from recommendation group by 1, 2, 3, 4, 5, 6""",
            "select fold_recommendation_changes(count(*)) from recommendation_change",
            "delete from conformance_total",
            """
            insert into conformance_change (council, service)
            select distinct council, service from conformance_claim where met_on is not null and council is not null""",
            "select fold_conformance_changes(count(*)) from conformance_change",
            "insert into request_service select distinct unnest(services), id from engagement_request on conflict do nothing",
            "insert into application_council (council_named, application, changed_in, told_in) select distinct unnest(councils), id, changed_in, told_in from application on conflict do nothing",
            "select fill_project_totals()",
            "select fill_programme_totals()");

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
                group by measured_council, effect_of(kind), coalesce(service, 0), coalesce(dimension, '')
                having sum(share) > 10000) claimed""",
            "select count(*) from award join award_account on award = award.id where award.amount <> granted",
            "select count(*) from programme join programme_account on programme = id where programme.budget <> programme_account.budget",
            """
            select count(*) from engagement_request request full join engagement on engagement.request = request.id
            where (request.state = 'ACCEPTED' or engagement.id is not null)
                and request.engagement is distinct from engagement.id""");

    /**
     * A statement that turns triggers on or off: all that fire once a row is written, and the one that compares a measure with all
     * others of its effect. What is written into the row itself is written.
     */
    static String triggers(String enableOrDisable) {
        return """
            do $$ declare kept record; begin
                for kept in select tgrelid::regclass as owner, tgname from pg_trigger
                    where not tgisinternal
                        and (tgtype & 2 = 0 or tgfoid::regproc::text = 'attribution_never_passes_100_percent')
                loop
                    execute format('alter table %%s %s trigger %%I', kept.owner, kept.tgname);
                end loop;
            end $$""".formatted(enableOrDisable);
    }

    static String[] fills() {
        return Stream.concat(KEPT.stream().map(Kept::fill), ITS_OWN.stream()).toArray(String[]::new);
    }

    /** Statements that must all give zero. */
    static List<String> wrong() {
        var wrong = new ArrayList<>(WRONG);
        KEPT.forEach(kept -> wrong.add(kept.wrong()));
        return wrong;
    }
}
