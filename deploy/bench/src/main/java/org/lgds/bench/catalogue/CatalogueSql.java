package org.lgds.bench.catalogue;

/** The statements that make the catalogue's data set. Row n has an id, words and dates that follow from n alone. */
final class CatalogueSql {

    private CatalogueSql() {}

    /**
     * Words from very common to rare: word k of 5,000 is drawn in proportion to 1/k, as in written language. {@code council}
     * and {@code online} are in nearly every name.
     */
    static final String WORDS = """
            create or replace function bench_word(n bigint, place integer) returns text language sql immutable as $$
                select 'w' || floor(exp(
                    (('x' || substr(md5(n || '/' || place), 1, 8))::bit(32)::bigint / 4294967296.0) * ln(5000)))::int
            $$;
            create or replace function bench_id(kind text, n bigint) returns uuid language sql immutable as $$
                select ('01900000-' || substr(h, 1, 4) || '-7' || substr(h, 5, 3) || '-8' || substr(h, 8, 3) || '-'
                    || lpad(to_hex(n), 12, '0'))::uuid from (select md5(kind || n) as h) hash
            $$""";

    static final String ASSETS = """
            insert into asset (id, version, created_at, updated_at, event_sequence, name, summary, type, origin,
                owner_council, services, cross_cutting, licence, tags, state, latest_version, listed_at,
                last_reviewed_at)
            select bench_id('asset', n), 0, at, at, 6,
                'Online ' || bench_word(n, 1) || ' ' || bench_word(n, 2) || ' ' || n,
                'A council ' || bench_word(n, 3) || ' for ' || bench_word(n, 4) || ' and ' || bench_word(n, 5)
                    || case when n %% 1000 = 0 then ' with a lighthouse' else '' end,
                (array['CODE', 'SERVICE_PATTERN', 'USER_RESEARCH', 'STANDARD'])[1 + n %% 4], 'COUNCIL',
                owner.code, array[service.id], false, 'MIT', array[bench_word(n, 6)], 'LISTED', '1.0.0', at, at
            from generate_series((select count(*) + 1 from asset), %d) n
            join (select code, row_number() over (order by code) - 1 as place from known_council where state = 'active') owner
                on owner.place = n %% 300
            join (select id, row_number() over (order by id) - 1 as place from known_service) service
                on service.place = n %% 800,
                lateral (select timestamptz '2026-01-01' + n * interval '1 minute' as at) moment""";

    static final String VERSIONS = """
            insert into asset_version (id, asset_id, number, state, released_on)
            select gen_random_uuid(), id, '1.0.0', 'RELEASED', date '2026-01-01' from asset a
            where not exists (select from asset_version v where v.asset_id = a.id)""";

    static final String ADOPTIONS = """
            insert into adoption (id, version, created_at, updated_at, event_sequence, council, asset_id, stage, reached,
                asset_version, went_live_on, confirmed_at, visibility, widest)
            select bench_id('adoption', n), 0, at, at, 1, council.code, asset.id, 'LIVE', 'LIVE', '1.0.0',
                date '2026-01-05', at, 'PUBLIC', 'PUBLIC'
            from generate_series((select count(*) + 1 from adoption), %d) n
            join (select code, row_number() over (order by code) - 1 as place from known_council
                  where state = 'active' and code not in ('LDS', 'BST')) council
                on council.place = n %% (select count(*) from known_council
                                         where state = 'active' and code not in ('LDS', 'BST'))
            join (select id, row_number() over (order by id) - 1 as place from asset) asset
                on asset.place = (n / 300 + n * 7919) %% (select count(*) from asset),
                lateral (select timestamptz '2026-02-01' + n * interval '1 second' as at) moment
            on conflict do nothing""";

    /** The counters that the service keeps itself in its own transactions. */
    static final String USAGE = """
            insert into asset_usage (asset_id, live_councils, open_councils, owner_live, updated_at)
            select asset_id, count(*), count(*), bool_or(council = owner_council), now()
            from adoption join asset on asset.id = asset_id
            group by asset_id
            on conflict (asset_id) do update
                set live_councils = excluded.live_councils, open_councils = excluded.open_councils""";

    /** The service looks at what is new one asset after another, which would go on through all that is measured. */
    static final String NOTHING_DUE = "delete from duplication_scope; delete from readiness_due";

    static final String WAITING = "select (select count(*) from outbox) + (select count(*) from readiness_due)";
}
