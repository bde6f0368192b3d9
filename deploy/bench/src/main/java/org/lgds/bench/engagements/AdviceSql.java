package org.lgds.bench.engagements;

/** The statements that make advisors, requests, engagements and recommendations. */
final class AdviceSql {

    private AdviceSql() {}

    /** Who know two dimensions and an area each; of seven one goes anywhere. Their subject is the secret of their calendar's feed. */
    static final String ADVISORS = """
            insert into advisor (id, version, created_at, updated_at, event_sequence, changed_in, subject, state, dimensions,
                areas, regions, days_per_month, calendar_feed)
            select bench_id(13, n), 0, at, at, 1, 0, 'bench-advisor-' || n, 'REGISTERED',
                array[dimension[1 + mod(n, 8)], dimension[1 + mod(n + 3, 8)]], array[service.area],
                case when mod(n, 7) = 0 then '{}' else array[region[1 + mod(n, 12)]] end, 5 + mod(n, 15),
                encode(sha256(convert_to('bench-advisor-' || n, 'UTF8')), 'hex')
            from generate_series(%1$d, %2$d - 1) n
            join bench_service service on service.place = mod(n, (select count(*) from bench_service)),
                (select timestamptz '2024-01-01' as at,
                    array['COMMITMENT', 'SILO', 'CAPACITY', 'SERVICE_DESIGN', 'REUSE', 'TECHNOLOGY', 'DATA', 'JOIN_UP']
                        as dimension,
                    array['EAST_MIDLANDS', 'EAST_OF_ENGLAND', 'LONDON', 'NORTH_EAST', 'NORTH_WEST', 'SOUTH_EAST',
                        'SOUTH_WEST', 'WEST_MIDLANDS', 'YORKSHIRE_AND_THE_HUMBER', 'SCOTLAND', 'WALES', 'NORTHERN_IRELAND']
                        as region) words""";

    static final String LEAVE = """
            insert into advisor_leave (id, advisor, starts_on, ends_on)
            select bench_id(14, n), bench_id(13, n), current_date + 20 + mod(n, 60)::integer,
                current_date + 30 + mod(n, 60)::integer
            from generate_series(%1$d, %2$d - 1) n""";

    private static final String DIMENSIONS = """
            array[(array['COMMITMENT', 'SILO', 'CAPACITY', 'SERVICE_DESIGN', 'REUSE', 'TECHNOLOGY', 'DATA', 'JOIN_UP'])
                [1 + mod(n, 8)]]""";

    /** Engagements with the requests that they were accepted from; one in ten needs a commitment. */
    static String engagements(long from, long to) {
        return """
            with made as (
                select *, case when mod(n, 10) = 0 then 1 else 3 end as level,
                    case when mod(n, 10) = 0 then 'The leader takes the portfolio.' end as commitment
                from bench_engagement where n >= %1$d and n < %2$d order by n),
            request as (
                insert into engagement_request (id, version, created_at, updated_at, event_sequence, changed_in, council, title,
                    sponsor, sro, dimensions, services, need, state, commitment_level, commitment_reason, commitment_from,
                    silo_level, silo_reason, silo_from, capacity_level, capacity_reason, capacity_from, commitment_action,
                    engagement, drafters)
                select bench_id(2, n), 3, opened - 20, opened, 4, 0, council, 'Advice number ' || n, 'bench-sponsor',
                    'bench-sro', %3$s, array[service], 'Our forms are on paper.', 'ACCEPTED',
                    level, 'The cabinet has a portfolio for it.', 'LGDS', 3, 'Two departments work together.', 'LGDS',
                    2, 'A team of five.', 'LGDS', commitment, id, array['bench-editor']
                from made)
            insert into engagement (id, version, created_at, updated_at, event_sequence, changed_in, council, request, title,
                scope, lead_advisor, days, position_statement, commitment_action, state, paused_from, reason, quarters_used,
                further_advisors)
            select id, 5, opened, opened + 10, 6, 0, council, bench_id(2, n), 'Advice number ' || n,
                'What the council wants of its forms.', lead, 10, 'We have forty forms on paper and a team of five.',
                commitment, state, case when state = 'PAUSED' then 'ACTIVE' end,
                case when state in ('PAUSED', 'ENDED_EARLY') then 'The council is short of people.' end,
                case when stage >= 2 then 9 else 0 end,
                array_remove(array[
                    case when mod(n, 10) = 7 then 'bench-advisor-' || mod(n / 10, all_of_them) else lead end], lead)
            from made, (select count(*) as all_of_them from advisor) advisors""".formatted(from, to, DIMENSIONS);
    }

    /** As many requests that are open: drafts, of which LGDS suggested a third, submitted, triaged and deferred ones. */
    static String openRequests(long from, long to) {
        return """
            insert into engagement_request (id, version, created_at, updated_at, event_sequence, changed_in, council, title,
                sponsor, sro, dimensions, services, need, state, commitment_level, commitment_reason, commitment_from,
                silo_level, silo_reason, silo_from, capacity_level, capacity_reason, capacity_from, reason, deferred_until,
                suggestion, suggested_area)
            select bench_id(3, n), 1, at, at, 2, 0, council, 'Wish number ' || n, case when wish > 0 then 'bench-sponsor' end,
                case when wish > 0 then 'bench-sro' end, %3$s, array[service],
                'Our forms are on paper.', (array['DRAFT', 'SUBMITTED', 'TRIAGED', 'DEFERRED'])[1 + wish],
                level, word, maker, level, word, maker, level, word, maker,
                case when wish = 3 then 'Next year there will be more people.' end,
                case when wish = 3 then current_date + mod(n, 200)::integer end,
                case when suggested then 'SERVICE_AREA' end, case when suggested then area end
            from bench_engagement join bench_service on bench_service.id = service,
                lateral (select mod(n + n / 382, 4)::integer as wish, current_date - mod(n, 90)::integer as at) of_it,
                lateral (select wish = 0 and mod(n, 3) = 0 as suggested, case when wish > 1 then 2 end as level,
                    case when wish > 1 then 'As its strategy says.' end as word, case when wish > 1 then 'LGDS' end as maker)
                    triage
            where n >= %1$d and n < %2$d order by n""".formatted(from, to, DIMENSIONS);
    }

    /** What may be recommended: assets, which this service knows by their events. */
    static final String ASSETS = """
            insert into known_asset (id, sequence, name, state)
            select bench_id(12, n), 1, 'Asset number ' || n, 'listed' from generate_series(0, 999) n""";

    /**
     * {@code per} recommendations of each engagement: of ten, eight are of an asset, one of a practice and one of a standard. Of
     * an engagement that is over, all are decided.
     */
    static final String RECOMMENDATIONS = """
            insert into recommendation (id, version, created_at, updated_at, event_sequence, changed_in, engagement, council,
                kind, asset, practice, standard, rationale, state, reason_code, reason, deferred_until, accepted_on, adoption,
                evidence, issued_on, decided_on)
            select bench_id(10, m), 2, at, at + 20, 3, 0, id, council, kind,
                case when kind = 'ASSET' then bench_id(12, bench_place(n, 30, 1000)) end,
                case when kind = 'PRACTICE' then 'Publish what you learn in the open.' end,
                case when kind = 'STANDARD' then bench_id(30, bench_place(n, 4, %4$d)) end,
                'Eleven councils of your size do so, and it took them three months.', became,
                case when became = 'REJECTED' then (array['STATUTORY_DIFFERENCE', 'CONTRACT_LOCKED', 'DIFFERENT_NEED', 'SCALE',
                    'ALREADY_CONVERGING', 'DATA_ERROR', 'OTHER'])[1 + mod(m, 7)] end,
                case when became in ('REJECTED', 'LAPSED', 'DEFERRED') then 'Our contract has two years to run.' end,
                case when became = 'DEFERRED' then current_date + 60 end,
                case when became in ('ACCEPTED', 'IMPLEMENTED', 'LAPSED') then decided end,
                case when became = 'IMPLEMENTED' and kind = 'ASSET' then bench_id(11, m) end,
                case when became = 'IMPLEMENTED' and kind <> 'ASSET' then 'See our blog.' end, case when became <> 'DRAFT' then at end,
                case when became not in ('DRAFT', 'ISSUED', 'DEFERRED') then decided end
            from bench_engagement cross join generate_series(0, %3$d - 1) i,
                lateral (select greatest(opened + 30, current_date - 635) as at) issued,
                lateral (select n * %3$d + i as m, at + 5 + mod(n * 11 + i, 90)::integer as decided,
                    case mod(i, 10) when 8 then 'PRACTICE' when 9 then 'STANDARD' else 'ASSET' end as kind,
                    (array['DRAFT', 'ISSUED', 'DEFERRED', 'REJECTED', 'REJECTED', 'ACCEPTED', 'ACCEPTED', 'IMPLEMENTED',
                        'IMPLEMENTED', 'LAPSED'])[1 + mod(n + i, 10)] as drawn) of_it,
                lateral (select case when stage >= 6 and drawn in ('DRAFT', 'ISSUED', 'DEFERRED') then 'REJECTED' else drawn end
                    as became) decision
            where n >= %1$d and n < %2$d order by n, i""";

    /** The live adoptions that implemented them. */
    static final String ADOPTIONS = """
            insert into known_adoption (id, sequence, council, asset, stage, asset_version, went_live_on)
            select adoption, 1, council, asset, 'live', '1.0.0', accepted_on from recommendation
            where id >= bench_id(0, %1$d::bigint * %3$d) and id < bench_id(0, %2$d::bigint * %3$d) and adoption is not null""";
}
