package org.lgds.bench.engagements;

/** The statements that make programmes, applications with their scores, awards, payments and the ledger. */
final class FundingSql {

    private FundingSql() {}

    static final String PROGRAMMES = """
            insert into programme (id, version, created_at, updated_at, event_sequence, changed_in, title, round, summary, budget,
                price_base, opens_on, closes_on, criteria, rules, min_councils, max_led, max_score, spread_limit, final_share,
                state)
            select bench_id(40, g), 4, at, at, 5, 0, 'Programme number ' || g, 1 + mod(g, 10), 'For forms that all can use.',
                10000000000, 2026, date '2025-01-06', date '2025-03-03',
                '[{"code":"need","label":"What people need","weight":60},{"code":"reach","label":"Who can use it","weight":40}]',
                '{"phases":[],"services":[],"declarationSigned":false,"others":[]}', 3, 20, 5, 100, 10, 'DECIDED'
            from generate_series(%1$d, %2$d - 1) g, (select timestamptz '2025-01-02' as at) moment""";

    /** Set at a half, and doubled. */
    static final String BUDGETS = """
            insert into ledger_entry (id, programme, kind, amount, event, subject, sequence, actor, at)
            select bench_id(47 + i, g), bench_id(40, g), kind, 5000000000, event, bench_id(40, g)::text, 1 + i, 'bench', at
            from generate_series(%1$d, %2$d - 1) g, (select timestamptz '2025-01-02' as at) moment,
                (values (0, 'BUDGET_SET', 'programme.planned'), (1, 'BUDGET_CHANGED', 'programme.changed')) as
                    of (i, kind, event)
            order by i, g""";

    private static final String APPLICATIONS = """
            insert into application (id, version, created_at, updated_at, event_sequence, changed_in, programme, project, council,
                councils, former_councils, confirmed, undertaken, title, need, phase, services, parties, declaration_signed,
                amount, starts_on, ends_on, milestones, payments, drafters, min_councils, led, led_limit, inherited, passed,
                submitted_at, state, reason, score_total, scorers, told_at)
            select bench_id(%3$d, n), 4, at, at, 5, 0, bench_id(40, programme), bench_id(20, bench_place(n, 40, %4$d)), lead.code,
                array[lead.code, second.code, third.code], '{}', array[lead.code, second.code, third.code], '{}',
                'Application number ' || n, 'A form that all three of us need.', 'ALPHA', array[service], '{}', true,
                unit * 10, date '2025-06-02', date '2026-12-01',
                '[{"key":"one","title":"It is in use","dueOn":"2026-02-02"}]',
                jsonb_build_array(jsonb_build_object('title', 'All of it', 'amount', unit * 10, 'milestone', 'one', 'last', true)),
                '{bench-editor}', 3, %5$s, 20, false, false, at, became, case when became = 'REFUSED' then 'Others reach more.' end,
                case when became <> 'SUBMITTED' then 2 * (200 + mod(n * 37, 250)) end,
                case when became <> 'SUBMITTED' then 2 end, at
            from bench_award
            join bench_council lead on lead.place = bench_award.place
            join bench_council second on second.place = mod(bench_award.place + 1, councils)
            join bench_council third on third.place = mod(bench_award.place + 2, councils),
                (select timestamptz '2025-02-03' as at) moment, lateral (select %6$s as became) of_it
            where n >= %1$d and n < %2$d order by n""";

    private static final int APPROVED = 41;
    private static final int OTHER = 42;

    /** Those that were approved, and as many others of the same councils, which take the places behind them. */
    static String[] applications(long from, long to, long projects) {
        return new String[] {
            APPLICATIONS.formatted(from, to, APPROVED, projects, "led", "'APPROVED'"),
            APPLICATIONS.formatted(
                    from,
                    to,
                    OTHER,
                    projects,
                    "case when n < 100 then led + 7 else 16 end",
                    "(array['SUBMITTED', 'SCORED', 'RESERVE', 'REFUSED'])[1 + mod(n / 4 + n / 1000, 4)]"),
            SCORES.formatted(from, to, APPROVED, 0),
            SCORES.formatted(from, to, OTHER, 2)
        };
    }

    /** Two of each application that was scored, of the mean that it has. */
    private static final String SCORES = """
            insert into score (id, version, created_at, updated_at, event_sequence, changed_in, programme, application, member,
                scores, weighted)
            select bench_id(43, n * 4 + %4$d + i), 0, at, at, 1, 0, application.programme, application.id, 'bench-panel-' || i,
                '{"need":4,"reach":3}', score_total / 2
            from bench_award join application on application.id = bench_id(%3$d, n) and scorers is not null
            cross join generate_series(0, 1) i, (select timestamptz '2025-03-10' as at) moment
            where n >= %1$d and n < %2$d order by n""";

    static final String AWARDS = """
            insert into award (id, version, created_at, updated_at, event_sequence, changed_in, council, former_councils,
                programme, application, project, title, amount, price_base, final_share, accept_by, starts_on, ends_on,
                conditions, undertaken, undertaking_due, state, reason)
            select bench_award.id, 3, at, at, 4, 0, code, '{}', bench_id(40, programme), bench_id(41, n),
                bench_id(20, bench_place(n, 40, %3$d)), 'Award number ' || n, unit * 10, 2026, 10, current_date + 60,
                date '2025-06-02', date '2026-12-01', '[{"text":"Sign the declaration.","metOn":"2025-05-01"}]', '{}', false,
                state, case when state in ('DECLINED', 'TERMINATED') then 'The council is short of people.' end
            from bench_award join bench_council using (place), (select timestamptz '2025-04-01' as at) moment
            where n >= %1$d and n < %2$d order by n""";

    /** Ten of each award: paid, one of them taken back by half in some; then one is claimed; then scheduled, or cancelled. */
    static final String PAYMENTS = """
            insert into payment (id, version, created_at, updated_at, event_sequence, changed_in, award, council, title, amount,
                milestone, milestone_accepted, last, state, claimant, claim, claimed_at, approver, reference, paid_on, recovered,
                reason)
            select bench_id(45, n * 10 + i), 3, at, at, 6, 0, bench_award.id, code, 'Part ' || 1 + i, unit,
                bench_id(24, n), became not in ('SCHEDULED', 'CANCELLED'), i = 9, became,
                case when became not in ('SCHEDULED', 'CANCELLED') then 'bench-sro' end,
                case when became not in ('SCHEDULED', 'CANCELLED') then 'It is in use.' end,
                case when became not in ('SCHEDULED', 'CANCELLED') then at end,
                case when became in ('PAID', 'RECOVERED') then 'bench-programme' end,
                case when became in ('PAID', 'RECOVERED') then 'BACS ' || n end,
                case when became in ('PAID', 'RECOVERED') then date '2026-03-02' end,
                case when became = 'RECOVERED' then unit / 2 else 0 end,
                case when became in ('RECOVERED', 'CANCELLED') then 'The council is short of people.' end
            from bench_award join bench_council using (place) cross join generate_series(0, 9) i,
                lateral (select timestamptz '2026-02-02' as at, case when i = 3 and recovered then 'RECOVERED'
                    when i < paid then 'PAID' when released then 'CANCELLED'
                    when i = paid and state = 'ACTIVE' then 'CLAIMED' else 'SCHEDULED' end as became) of_it
            where n >= %1$d and n < %2$d order by n, i""";

    static final String COMMITMENTS = """
            insert into ledger_entry (id, programme, award, council, kind, amount, event, subject, sequence, actor, at)
            select bench_id(46, n), bench_id(40, programme), bench_award.id, code, 'COMMITTED', unit * 10, 'award.offered',
                bench_award.id::text, 1, 'bench', timestamptz '2025-04-01'
            from bench_award join bench_council using (place)
            where n >= %1$d and n < %2$d order by n""";

    /** In the order in which they happen: all first payments, all second ones, and so on. */
    static final String MOVES = """
            insert into ledger_entry (id, programme, award, payment, council, kind, amount, event, subject, sequence, actor, at)
            select bench_id(46, move * 10000000 + n), bench_id(40, programme), bench_award.id, payment, code, kind, amount, event,
                coalesce(payment, bench_award.id)::text, sequence, 'bench', timestamptz '2025-05-01' + move * interval '30 days'
            from bench_award join bench_council using (place) cross join lateral (
                select 1 + i as move, bench_id(45, n * 10 + i) as payment, 'PAID' as kind, unit as amount,
                    'payment.paid' as event, 5 as sequence
                from generate_series(0, paid - 1) i
                union all
                select 11, bench_id(45, n * 10 + 3), 'RECOVERED', unit / 2, 'payment.recovered', 6 where recovered
                union all
                select 12, null, 'RELEASED', unit * (10 - paid),
                    case state when 'DECLINED' then 'award.declined' else 'award.terminated' end, 3 where released) entry
            where n >= %1$d and n < %2$d order by move, n""";
}
