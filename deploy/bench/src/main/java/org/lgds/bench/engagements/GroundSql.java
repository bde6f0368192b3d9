package org.lgds.bench.engagements;

/**
 * The statements that everything else is made on. Tables whose names begin with {@code bench_} hold what row n of the data set
 * is, by n: so its parts are made from it by joins.
 */
final class GroundSql {

    private GroundSql() {}

    /**
     * Ids that grow, and places: the first hundred of anything are shared among few, so that a page is full with a thousandth of
     * the data too, and the others among all.
     */
    static final String FUNCTIONS = """
            create or replace function bench_id(kind integer, n bigint) returns uuid language sql immutable as $$
                select (lpad(to_hex(1717986918400 + n), 12, '0') || '70008000' || lpad(to_hex(kind), 12, '0'))::uuid
            $$;
            create or replace function bench_place(n bigint, few bigint, everyone bigint) returns bigint language sql immutable as $$
                select case when n < 100 then mod(n, few) else mod(n, everyone) end
            $$""";

    /** Councils of the register that are in being, and services that have an area. */
    static final String PLACES = """
            create unlogged table bench_council as
            select row_number() over (order by code) - 1 as place, code from known_council where state = 'active';
            create unique index on bench_council (place);
            create unlogged table bench_service as
            select row_number() over (order by id) - 1 as place, id, area
            from (select id, area from known_service where state = 'active' and area is not null order by id limit 800) known;
            create unique index on bench_service (place);
            analyze bench_council, bench_service""";

    /**
     * Engagement n: of 25 one is scoped, one agreed, two are active, one in follow-up, one paused, two ended early and 17
     * completed. Open ones began in the last 300 days, the others long before. An advisor leads a hundred, of which a quarter is
     * open, with a thousandth of the data too; then it is one alone.
     */
    static final String ENGAGEMENTS = """
            create unlogged table bench_engagement (
                n bigint primary key, id uuid, council text, lead text, service integer, stage integer, state text,
                opened date)""";

    static final String MORE_ENGAGEMENTS = """
            insert into bench_engagement
            select n, bench_id(1, n), council.code,
                'bench-advisor-' || case when n < 100 then 0 else 1 + mod(n / 25, %3$d - 1) end, service.id, stage,
                case stage when 0 then 'SCOPING' when 1 then 'AGREED' when 2 then 'ACTIVE' when 3 then 'ACTIVE'
                    when 4 then 'FOLLOW_UP' when 5 then 'PAUSED' when 6 then 'ENDED_EARLY' when 7 then 'ENDED_EARLY'
                    else 'COMPLETED' end,
                current_date - case when stage < 6 then 60 + mod(n * 7, 240) else 500 + mod(n * 7, 1000) end::integer
            from generate_series(%1$d, %2$d::bigint - 1) n cross join lateral (select mod(n, 25)::integer as stage) of_it
            join bench_council council
                on council.place = case when n < 100 then n / 25 else mod(n, (select count(*) from bench_council)) end
            join bench_service service on service.place = case when n < 100 then mod(n, 8)
                else mod(n * 13 + n / 382, (select count(*) from bench_service)) end""";

    /** Project n, with the place of its lead council; its partners are at those that follow. */
    static final String PROJECTS = """
            create unlogged table bench_project (
                n bigint primary key, id uuid, place bigint, councils bigint, service integer, area text, stage integer)""";

    static final String MORE_PROJECTS = """
            insert into bench_project
            select n, bench_id(20, n), mod(case when n < 100 then n else n * 3 end, councils), councils, service.id,
                service.area, mod(n, 10)
            from generate_series(%1$d, %2$d::bigint - 1) n
            cross join lateral (select case when n < 100 then 4 else (select count(*) from bench_council) end as councils) among
            join bench_service service on service.place = bench_place(n, 3, (select count(*) from bench_service))""";

    /**
     * Award n: of ten, six are completed, two active, one terminated, and one declined or offered. Each is of ten payments of
     * {@code unit} pence, of which so many were paid; of some a half of one came back. So ten awards have a hundred ledger
     * entries. {@code led} is a place among those that the council leads in the round.
     */
    static final String AWARDS = """
            create unlogged table bench_award (
                n bigint primary key, id uuid, programme bigint, place bigint, councils bigint, led integer, service integer,
                state text, unit bigint, paid integer, recovered boolean, released boolean)""";

    static final String MORE_AWARDS = """
            insert into bench_award
            select n, bench_id(44, n), bench_place(n, 4, %3$d),
                case when n < 100 then n / 25 else mod(n / %3$d + mod(n, %3$d) * 7, councils) end, councils,
                case when n < 100 then mod(n, 25) / 4 + 1 else 15 end, service.id,
                case when k < 6 then 'COMPLETED' when k < 8 then 'ACTIVE' when k = 8 then 'TERMINATED'
                    when mod(n / 10, 2) = 0 then 'DECLINED' else 'OFFERED' end,
                100000 + mod(n, 50) * 1000, case when k < 6 then 10 when k < 8 then 8 when k = 8 then 7 else 0 end,
                k < 4 or k = 4 and mod(n / 10, 2) = 1 or k = 8, k = 8 or k = 9 and mod(n / 10, 2) = 0
            from generate_series(%1$d, %2$d::bigint - 1) n
            cross join lateral (select mod(n + n / 1000, 10) as k, case when n < 100 then 4 else (select count(*) from bench_council) end as councils) of_it
            join bench_service service on service.place = bench_place(n, 3, (select count(*) from bench_service))""";
}
