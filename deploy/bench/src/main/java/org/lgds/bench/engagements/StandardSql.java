package org.lgds.bench.engagements;

/** The statements that make minimum standards and the claims to meet them. */
final class StandardSql {

    private StandardSql() {}

    static final String STANDARDS = """
            insert into standard (id, version, created_at, updated_at, event_sequence, changed_in, project, title, service, area,
                visibility, told_at)
            select bench_id(30, s), 4, at, at, 5, 0, id, 'Standard number ' || s, service, area, 'PUBLIC', at
            from generate_series(%1$d, %2$d - 1) s join bench_project on n = s,
                (select timestamptz '2024-01-02' as at) moment""";

    /** The first was superseded by the second, which is in force. */
    static final String VERSIONS = """
            insert into standard_version (id, version, created_at, updated_at, event_sequence, changed_in, standard, number,
                summary, criteria, state, opened_on, closes_on, comments, agreed_on, in_force_from, ended_on)
            select bench_id(31, s * 2 + number - 1), 3, opened, opened, 0, 0, bench_id(30, s), number, 'Forms that all can use.',
                '[{"id":"online","level":"MUST","text":"It can be done online.","measure":"Share of forms sent online"},'
                    || '{"id":"phone","level":"SHOULD","text":"It works on a phone.","measure":"Tested on three phones"}]',
                case number when 1 then 'SUPERSEDED' else 'IN_FORCE' end, opened, opened + 40, 3, opened + 50, opened + 60,
                case number when 1 then date '2025-03-01' end
            from generate_series(%1$d, %2$d - 1) s, generate_series(1, 2) number,
                lateral (select case number when 1 then date '2024-01-08' else date '2024-12-31' end as opened) moment""";

    static final String COMMENTS = """
            insert into consultation_comment (id, version, created_at, updated_at, event_sequence, changed_in, standard_version,
                party, text)
            select bench_id(32, s * 3 + i), 0, at, at, 0, 0, bench_id(31, s * 2 + 1), 'bench-supplier', 'We can do that.'
            from generate_series(%1$d, %2$d - 1) s, generate_series(0, 2) i, (select timestamptz '2025-01-10' as at) moment""";

    /**
     * Of ten claims five are met, one has expired, two are not or in part met and two are open; of the first hundred, which are for
     * four standards, none is open, as a council has one open claim with a version. Sixty of these are of three councils, and forty
     * of as many, so that some are met in every region and month with a thousandth of the data too. A council has one claim with a
     * version that is met, too: with those four standards only the first of each council is, and the others have expired.
     */
    static final String CLAIMS = """
            insert into conformance_claim (id, version, created_at, updated_at, event_sequence, changed_in, standard,
                standard_version, number, service, council, statement, evidence, state, outcomes, declared_on, assessed_on,
                met_on, expires_on, expired_on, visibility)
            select bench_id(33, n), 2, declared, declared, 3, 0, bench_id(30, of_standard), bench_id(31, of_standard * 2 + 1), 2,
                standard.service, code, 'We meet it.', '[{"criterion":"online","met":true,"evidence":"See our website."}]', became,
                case when became in ('SELF_DECLARED', 'UNDER_ASSESSMENT') then '[]'
                    else '[{"criterion":"online","met":' || (became in ('MET', 'EXPIRED')) || '}]' end,
                declared, case when became not in ('SELF_DECLARED', 'UNDER_ASSESSMENT') then declared + 30 end,
                case when became in ('MET', 'EXPIRED') then declared + 30 end,
                case when became in ('MET', 'EXPIRED') then declared + 760 end,
                case when became = 'EXPIRED' then declared + 760 end,
                case when became in ('MET', 'EXPIRED') then 'PUBLIC'
                    when became in ('SELF_DECLARED', 'UNDER_ASSESSMENT') then 'SECTOR' else 'COUNCIL' end
            from (
                select n, case when n < 100 then mod(n, 4) else mod(n / councils + mod(n, councils) * 7, %3$d) end
                        as of_standard,
                    case when n < 60 then n / 20 when n < 100 then mod(n * 9, councils) else mod(n, councils) end
                        as of_council,
                    (array[first, first, first, first, first, 'EXPIRED', 'PARTLY_MET', 'NOT_MET', case when n < 100 then first
                        else 'SELF_DECLARED' end, case when n < 100 then first else 'UNDER_ASSESSMENT' end])
                        [1 + mod(n / councils + n, 10)] as became
                from generate_series(%1$d, %2$d - 1) n, (select count(*) as councils from bench_council) all_of_them,
                    lateral (select case when n < 60 and mod(n, 20) >= 4 or n between 60 and 99 and mod(n * 9, councils) < 3
                            or n >= 100 and mod(n / councils + mod(n, councils) * 7, %3$d) < 4 then 'EXPIRED' else 'MET' end
                        as first) of_a_pair) claim
            join standard on standard.id = bench_id(30, of_standard) join bench_council on bench_council.place = of_council,
                lateral (select current_date - case when became = 'EXPIRED' then 900
                    else 100 + mod(case when n < 100 then n * 5 else n end, 500) end::integer as declared) day
            order by n""";
}
