package org.lgds.bench.engagements;

/** The statements that make what is in an engagement: its plan with three actions, three sessions, and the look back at it. */
final class PlanSql {

    private PlanSql() {}

    private static final String OF_THESE =
            " from bench_engagement %s where n >= %d and n < %d and stage >= %d order by n";

    /** From active on; of an engagement that is over the plan is closed. */
    private static final String PLANS = """
            insert into action_plan (id, version, created_at, updated_at, event_sequence, changed_in, engagement, council,
                revision, summary, state, proposed_on, agreed_on, agreed_by, closed_on)
            select bench_id(4, n), 2, opened + 20, opened + 40, 3, 0, id, council, 1, 'Forms first, then payments.',
                case when stage < 6 then 'AGREED' else 'CLOSED' end, opened + 30, opened + 40, 'bench-sro',
                case when stage >= 6 then opened + 400 end""";

    private static final String ACTIONS = """
            insert into action (id, version, created_at, updated_at, event_sequence, changed_in, engagement, council, title,
                detail, owner_organisation, due_on, commitment, state, done_on)
            select bench_id(5, n * 3 + i), 1, opened + 20, opened + 50, 2, 0, id, council, 'Step ' || i,
                'All forms that fifty people a month fill in.', 'Digital services', opened + 100 + i * 100,
                i = 0 and mod(n, 10) = 0, became, case when became = 'DONE' then opened + 50 end""";

    private static final String ACTIONS_OF = """
            cross join generate_series(0, 2) i,
                lateral (select case when stage >= 6 or i = 0 then 'DONE' when i = 1 then 'IN_PROGRESS' else 'PLANNED' end
                    as became) of_it""";

    private static final String PLANNED =
            "insert into plan_action (plan, action) select bench_id(4, n), bench_id(5, n * 3 + i)";

    /** Of two, three and four quarters of days: nine in all, as the engagement has it. */
    private static final String SESSIONS = """
            insert into session (id, version, created_at, updated_at, event_sequence, changed_in, engagement, council, held_on,
                quarters, advisor, kind, note, state)
            select bench_id(6, n * 3 + i), 0, opened + 25, opened + 25, 1, 0, id, council, opened + mod(n, 25)::integer + i * 10, 2 + i, lead,
                (array['MEETING', 'WORKSHOP', 'SITE_VISIT'])[1 + i], 'Who was there, and what was said.', 'RECORDED'""";

    private static final String REVIEWS = """
            insert into progress_review (id, version, created_at, updated_at, event_sequence, changed_in, engagement, council,
                held_on, plan_agreed_on, findings, recorded_by)
            select bench_id(7, n), 0, opened + 340, opened + 340, 1, 0, id, council, opened + 340, opened + 40,
                'Half of the forms are online.', lead""";

    private static final int ACTIVE = 2;
    private static final int COMPLETED = 8;
    private static final String THREE = "cross join generate_series(0, 2) i";

    static String[] parts(long from, long to) {
        return new String[] {
            PLANS + OF_THESE.formatted("", from, to, ACTIVE),
            ACTIONS + OF_THESE.formatted(ACTIONS_OF, from, to, ACTIVE),
            PLANNED + OF_THESE.formatted(THREE, from, to, ACTIVE),
            SESSIONS + OF_THESE.formatted(THREE, from, to, ACTIVE),
            REVIEWS + OF_THESE.formatted("", from, to, COMPLETED)
        };
    }
}
