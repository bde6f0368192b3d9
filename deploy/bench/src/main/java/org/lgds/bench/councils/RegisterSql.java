package org.lgds.bench.councils;

/** The statements that make the bench's councils and their performance. Row n has a code and figures that follow from n alone. */
final class RegisterSql {

    private RegisterSql() {}

    /** Codes of no council of the register, ids that grow, and a share from 0 to 1 that looks like chance. */
    static final String FUNCTIONS = """
            create or replace function bench_code(n bigint) returns text language sql immutable as $$
                select 'Z' || chr(65 + (n / 676 %% 26)::int) || chr(65 + (n / 26 %% 26)::int) || chr(65 + (n %% 26)::int)
            $$;
            create or replace function bench_id(kind integer, n bigint) returns uuid language sql immutable as $$
                select (lpad(to_hex(1717986918400 + n), 12, '0') || '70008000' || lpad(to_hex(kind), 12, '0'))::uuid
            $$;
            create or replace function bench_share(n bigint, place bigint) returns double precision language sql immutable as $$
                select ('x' || substr(md5(n || '/' || place), 1, 8))::bit(32)::bigint / 4294967296.0
            $$""".replace("%%", "%");

    /** Unitary councils of England, all in one pool; so large, poor and rural that each other are their nearest. */
    static final String COUNCILS = """
            insert into council (code, version, created_at, updated_at, event_sequence, changed_in, name, type, tier, nation,
                region, state, starts_on, slug, population, population_as_of, area_km2, deprivation_score, rural_share)
            select bench_code(n), 0, at, at, 1, 0, 'Council number ' || n, 'UNITARY', 'SINGLE', 'ENGLAND',
                (array['NORTH_EAST', 'NORTH_WEST', 'EAST_MIDLANDS', 'WEST_MIDLANDS', 'SOUTH_EAST', 'SOUTH_WEST'])[1 + n %% 6],
                'ACTIVE', date '1974-04-01', 'council-number-' || n, 5000000 + floor(bench_share(n, 1) * 500000), 2020,
                5000 + bench_share(n, 2) * 500, 90 + bench_share(n, 3) * 10, 0.9 + bench_share(n, 4) / 10
            from generate_series(%d, %d - 1) n, (select timestamptz '2026-01-01' as at) moment""";

    /**
     * Records from one number up to another, {@code perCouncil} of each council: so many services in the last month, as many in
     * the one before, and so on. They are written month by month, a council's services together, as its system sends them: left
     * to itself the planner writes them service by service, and a council's lie on as many pages as it has records.
     */
    static final String PERFORMANCE = """
            insert into service_performance (id, version, created_at, updated_at, event_sequence, changed_in, council,
                service_id, grain, period_start, period_end, state, revision, started_online, online, phone, face_to_face, total,
                total_pence, price_base, dissatisfied, satisfied, responses, meets_wcag, current_statement, source, client,
                person)
            select bench_id(1, n), 0, at, at, 1, 0, bench_code(n / %3$d), service.id, 'MONTH', month,
                (month + interval '1 month')::date, 'RECORDED', 1, online + n %% 50, online, phone, face, online + phone + face,
                (online + phone + face) * 120, 2025, n %% 7, 20 + n %% 31, 20 + n %% 7 + n %% 31, true, n %% 2 = 0, 'SYSTEM',
                'bench', 'bench'
            from (select n, n %% %3$d / 40 as back, n %% %3$d %% 40 as place from generate_series(%1$d, %2$d - 1) n) record
            join (select id, row_number() over (order by id) - 1 as place from service where state = 'ACTIVE') service
                using (place),
                lateral (select (date_trunc('month', current_date) - (1 + back) * interval '1 month')::date as month,
                    200 + n %% 300 * 7919 %% 300 as online, 50 + n %% 90 as phone, 20 + n %% 40 as face,
                    timestamptz '2026-02-01' as at) figures
            order by back desc, n""";

    /** What the peer sets, and the events of them, still lack. */
    static final String WAITING = """
            select (select count(*) from outbox) + (
                select count(*) from council left join peer_set on peer_set.council = council.code
                left join peer_snapshot on peer_snapshot.id = peer_set.snapshot_id
                where code like 'Z___' and coalesce(peer_snapshot.pool_size, 0) < %d)""";
}
