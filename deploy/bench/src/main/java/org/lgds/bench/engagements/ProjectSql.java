package org.lgds.bench.engagements;

/** The statements that make collaborative projects with all that is in them. */
final class ProjectSql {

    private ProjectSql() {}

    private static final String OF_THESE = " from bench_project %s where n >= %d and n < %d and stage >= %d order by n";

    /** Of ten one is in each state, but two are in alpha and none is paused; every fourth is with a department. */
    private static final String PROJECTS = """
            insert into project (id, version, created_at, updated_at, event_sequence, changed_in, title, summary, kind, service,
                area, sponsor, sponsor_case, advisor, open_outputs, charter, charter_revision, charter_by, chartered_on, answers,
                stages, playbacks, state, reason, findings, visibility)
            select id, 3, at, at, 4, 0, 'Project number ' || n, 'One form for all of us.',
                case when mod(n, 4) = 0 then 'CENTRAL_LOCAL' else 'COUNCIL_LED' end, service, area, 'bench-sponsor',
                'Each of us pays for the same form.', 'bench-advisor-' || mod(n, (select count(*) from advisor)), true,
                case when stage >= 2 then 'What we do together.' end, case when stage >= 2 then 1 else 0 end,
                case when stage >= 2 then 'bench-editor' end, case when stage >= 2 then date '2026-01-05' end, '[]',
                case when stage >= 4 then '[{"stage":"DISCOVERY","startedOn":"2026-01-12","outcome":"GREEN","assessedOn":"2026-03-02"},'
                        || '{"stage":"ALPHA","startedOn":"' || date '2026-03-09' + mod(n, 60)::integer || '"}]'
                    when stage = 3 then '[{"stage":"DISCOVERY","startedOn":"2026-01-12"}]' else '[]' end,
                case when stage >= 4 then 1 else 0 end,
                (array['PROPOSED', 'FORMING', 'CHARTERED', 'DISCOVERY', 'ALPHA', 'ALPHA', 'BETA', 'LIVE', 'CLOSED', 'STOPPED'])
                    [1 + stage],
                case when stage = 9 then 'Another project does the same.' end,
                case when stage = 9 then 'What we learnt of forms.' end, case when stage >= 2 then 'PUBLIC' else 'SECTOR' end""";

    private static final String MOMENT = ", (select timestamptz '2026-01-02' as at) moment";

    /** A lead and two partners. */
    private static final String COUNCILS = """
            insert into participant (id, version, created_at, updated_at, event_sequence, changed_in, project, role, council,
                state, joined_on, signed_revision, signed_by, signed_at)
            select bench_id(21, n * 4 + i), 2, at, at, 0, 0, bench_project.id,
                case when i = 0 then 'LEAD_COUNCIL' else 'PARTNER_COUNCIL' end, code, 'JOINED', date '2026-01-03',
                case when stage >= 2 then 1 end, case when stage >= 2 then 'bench-sro' end, case when stage >= 2 then at end""";

    private static final String COUNCILS_OF = """
            cross join generate_series(0, 2) i
            join bench_council on bench_council.place = mod(bench_project.place + i, councils)""";

    private static final String DEPARTMENTS = """
            insert into participant (id, version, created_at, updated_at, event_sequence, changed_in, project, role, party, name,
                state, joined_on, signed_revision, signed_by, signed_at)
            select bench_id(21, n * 4 + 3), 2, at, at, 0, 0, id, 'DEPARTMENT', 'bench-department', 'A department', 'JOINED',
                date '2026-01-03', case when stage >= 2 then 1 end, case when stage >= 2 then 'bench-department' end,
                case when stage >= 2 then at end""";

    /** One in the catalogue, one not decided on. */
    private static final String OUTPUTS = """
            insert into output (id, version, created_at, updated_at, event_sequence, changed_in, project, title, type, summary,
                url, licence, state, decided_on, asset, listed_on)
            select bench_id(22, n * 2 + i), 2, at, at, 0, 0, id, 'Output ' || i, 'CODE', 'A form.',
                'https://example.org/form', 'MIT', case when i = 0 then 'LISTED' else 'SUBMITTED' end,
                case when i = 0 then date '2026-03-02' end, case when i = 0 then bench_id(23, n) end,
                case when i = 0 then date '2026-03-09' end""";

    private static final String MILESTONES = """
            insert into milestone (id, version, created_at, updated_at, event_sequence, changed_in, project, title, criteria,
                due_on, state, evidence, submitted_on, submitted_by, decided_on)
            select bench_id(24, n * 2 + i), 2, at, at, 0, 0, id, 'Milestone ' || i, 'It is in use.',
                date '2026-02-01' + i * 300, case when i = 0 then 'ACCEPTED' else 'PLANNED' end,
                case when i = 0 then 'See our blog.' end, case when i = 0 then date '2026-02-02' end,
                case when i = 0 then bench_id(21, n * 4) end, case when i = 0 then date '2026-02-09' end""";

    private static final String ASSESSMENTS = """
            insert into stage_assessment (id, version, created_at, updated_at, event_sequence, changed_in, project, stage, state,
                scheduled_for, lead_assessor, panel, held_on, overall, summary, points, actions, reported_on, overdue)
            select bench_id(25, n), 2, at, at, 0, 0, id, 'DISCOVERY', 'REPORTED', date '2026-03-01', 'bench-assessor',
                '[{"sub":"bench-assessor"}]', date '2026-03-01', 'GREEN', 'They know what people need.',
                '[{"point":"1","rating":"GREEN"}]', '[]', date '2026-03-02', false""";

    private static final String PLAYBACKS = """
            insert into playback (id, project, stage, title, url, held_on, summary, created_at)
            select bench_id(26, n), id, 'ALPHA', 'Playback', 'https://example.org/playback', date '2026-04-01',
                'What we built.', at""";

    private static final String TWO = "cross join generate_series(0, 1) i";
    private static final int CHARTERED = 2;
    private static final int ALPHA = 4;

    static String[] parts(long from, long to) {
        return new String[] {
            PROJECTS + OF_THESE.formatted(MOMENT, from, to, 0),
            COUNCILS + OF_THESE.formatted(COUNCILS_OF + MOMENT, from, to, 0),
            DEPARTMENTS + OF_THESE.formatted(MOMENT, from, to, 0).replace("order by", "and mod(n, 4) = 0 order by"),
            OUTPUTS + OF_THESE.formatted(TWO + MOMENT, from, to, ALPHA),
            MILESTONES + OF_THESE.formatted(TWO + MOMENT, from, to, CHARTERED),
            ASSESSMENTS + OF_THESE.formatted(MOMENT, from, to, ALPHA),
            PLAYBACKS + OF_THESE.formatted(MOMENT, from, to, ALPHA)
        };
    }
}
