package org.lgds.bench.engagements;

/** The statements that make measures and their readings. */
final class MeasureSql {

    private MeasureSql() {}

    /**
     * One of each engagement that claims half of its effect, of a kind that goes with {@code n}. What was realised is tracked
     * first, as what it brought is counted when that is said.
     */
    static final String MEASURES = """
            insert into measure (id, version, created_at, updated_at, event_sequence, changed_in, engagement, council,
                measured_council, title, kind, service, period_start, period_end, share, state, baseline_value, baseline_on,
                baseline_source, target_value, target_on, last_value, last_on, reason)
            select bench_id(8, n), 2, at, at, 3, 0, bench_engagement.id, council, council, 'Forms that are sent online',
                (array['CHANNEL_SHIFT_SAVING', 'COST_PER_TRANSACTION', 'TIME_SAVED', 'COMPLETION_RATE', 'SATISFACTION',
                    'DIGITAL_TAKE_UP', 'FAILURE_DEMAND', 'ACCESSIBILITY'])[1 + mod(n / 25, 8)],
                service.id, opened, opened + 730, 5000, became,
                case when stage >= 2 then 40 end, case when stage >= 2 then at end,
                case when stage >= 2 then 'Web analytics' end, case when stage >= 2 then 80 end,
                case when stage >= 2 then at + 365 end, case when stage >= 3 then 65 end,
                case when stage >= 3 then at + 20 end, case when became = 'NOT_REALISED' then 'It stayed as it was.' end
            from bench_engagement cross join (select count(*) as councils from bench_council) among
            join bench_service service on service.place =
                case when n < 100 then mod(n, 25)
                    else mod(n / councils + mod(n, councils) * 5, (select count(*) from bench_service)) end,
                lateral (select opened + 15 as at, case when stage < 2 then 'PROPOSED' when stage = 2 then 'BASELINED'
                    when stage >= 8 and mod(stage, 5) = 3 then 'NOT_REALISED' else 'TRACKING' end as became) of_it
            where n >= %1$d and n < %2$d order by n""";

    /** Two of each that has any. */
    static final String READINGS = """
            insert into reading (id, measure, read_on, revision, current, value, source, recorded_at, recorded_by)
            select bench_id(9, n * 2 + i), bench_id(8, n), opened + 25 + i * 10, 1, true, 50 + i * 15, 'Web analytics',
                opened + 40, 'bench-editor'
            from bench_engagement cross join generate_series(0, 1) i
            where n >= %1$d and n < %2$d and stage >= 3 order by n, i""";

    /** Nine in 25, those of money or hours with a benefit in even pounds, so that half of it is exact. */
    static final String REALISED = """
            update measure set state = 'REALISED', version = 3,
                benefit_pence = case when of_money then 100000 + mod(n, 1000) * 200 end,
                price_base = case when of_money then 2026 end, cashable = case when of_money then mod(n / 3, 2) = 0 end
            from (select *, mod(n / 25, 8) < 3 as of_money from bench_engagement) of_it
            where measure.id = bench_id(8, n) and n >= %1$d and n < %2$d and stage >= 8 and mod(stage, 5) < 3""";

    /** One of each project, at its lead council, before anything was read. */
    static final String OF_PROJECTS = """
            insert into measure (id, version, created_at, updated_at, event_sequence, changed_in, project, council,
                measured_council, title, kind, service, period_start, period_end, share, state, baseline_value, baseline_on,
                baseline_source)
            select bench_id(15, n), 1, at, at, 2, 0, id, code, code, 'Hours of work on forms', 'TIME_SAVED', service,
                date '2026-01-01', date '2027-01-01', 200, 'BASELINED', 900, date '2026-01-05', 'Time sheets'
            from bench_project join bench_council using (place), (select timestamptz '2026-01-05' as at) moment
            where n >= %1$d and n < %2$d order by n""";

    /** What those brought whose project is closed. */
    static final String OF_PROJECTS_TRACKED = """
            update measure set state = 'TRACKING', version = 2, last_value = 400, last_on = date '2026-06-01'
            from bench_project where measure.id = bench_id(15, n) and n >= %1$d and n < %2$d and stage = 8""";

    static final String OF_PROJECTS_REALISED = """
            update measure set state = 'REALISED', version = 3, benefit_pence = 5000000, price_base = 2026, cashable = true
            from bench_project where measure.id = bench_id(15, n) and n >= %1$d and n < %2$d and stage = 8""";
}
