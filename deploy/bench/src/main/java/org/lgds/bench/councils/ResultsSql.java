package org.lgds.bench.councils;

/** The statements that make assessments, their answers and results, and the benchmarks of them. */
final class ResultsSql {

    private ResultsSql() {}

    /** Of councils from one number up to another, twenty each, the last of which stands; scores rise from one to the next. */
    static final String ASSESSMENTS = """
            with dimension as (
                select place, dimension ->> 'id' as id, (dimension ->> 'weightBp')::integer as weight
                from framework_version, jsonb_array_elements(content::jsonb -> 'dimensions') with ordinality as
                    of (dimension, place)
                where framework_version.id = 'lgds-dmf/1.0.0')
            insert into assessment (id, version, created_at, updated_at, event_sequence, changed_in, council, framework, state,
                assurance, round, started_by, signed_by, signed_at, submitted_at, finalised_at, result)
            select bench_id(2, n * 20 + i), 4, at, at, 5, 0, bench_code(n), 'lgds-dmf/1.0.0',
                case i when 19 then 'FINAL' else 'SUPERSEDED' end,
                (array['SELF_ASSESSED', 'PEER_REVIEWED', 'MODERATED'])[1 + n %% 3], 1, 'bench', 'sro', at, at, at,
                jsonb_build_object('score', round(whole, 1), 'exactScore', sum || '/10000', 'confidence', 80.0,
                    'exactConfidence', '80', 'confidenceLabel', 'HIGH', 'band', floor(whole / 20) + 1,
                    'level', floor(whole / 20) + 1, 'caps', '[]'::jsonb, 'dimensions', dimensions)::text
            from generate_series(%d, %d - 1) n, generate_series(0, 19) i,
                lateral (select timestamptz '2024-03-01' + i * interval '48 days' as at) moment,
                lateral (
                    select sum(weight * score), sum(weight * score) / 10000.0 as whole, jsonb_agg(jsonb_build_object(
                        'id', id, 'score', score, 'exactScore', score::text, 'confidence', 80.0, 'exactConfidence', '80',
                        'confidenceLabel', 'HIGH', 'coverage', 100.0, 'band', score / 20 + 1, 'level', score / 20 + 1,
                        'caps', '[]'::jsonb, 'countedLower', '[]'::jsonb) order by place) as dimensions
                    from (select *, 20 + i + floor(bench_share(n, place) * 60)::integer as score from dimension) scored
                ) result""";

    static final String ANSWERS = """
            insert into question_answer (id, version, created_at, updated_at, event_sequence, changed_in, assessment, question,
                value, narrative, evidence, carried, answered_by, answered_at)
            select bench_id(3, (n * 20 + i) * 40 + place - 1), 1, at, at, 2, 0, bench_id(2, n * 20 + i), question ->> 'id',
                case question ->> 'type' when 'SCALE' then 1 + (n + place) %% 5 when 'BOOLEAN' then (n + place) %% 2
                    else (n + place) %% 100 end,
                'As our strategy says.', 'DOCUMENTED', false, 'bench', at
            from generate_series(%d, %d - 1) n, generate_series(0, 19) i,
                (select question, row_number() over () as place from framework_version,
                    jsonb_path_query(content::jsonb, '$.dimensions[*].questions[*]') question
                    where id = 'lgds-dmf/1.0.0') asked,
                lateral (select timestamptz '2024-02-01' + i * interval '48 days' as at) moment""";

    /** Scores of the results that stand; {@code ''} is the whole. */
    static final String SCORES = """
            create temporary table bench_score as
            select council, id as assessment, coalesce(dimension ->> 'id', '') as dimension,
                coalesce((dimension ->> 'score')::numeric, (result::jsonb ->> 'score')::numeric) as score
            from assessment, lateral (
                select null::jsonb as dimension union all select jsonb_array_elements(result::jsonb -> 'dimensions')) of
            where state = 'FINAL'""";

    /** The groups that the service makes too. */
    static final String GROUPS = """
            create temporary table bench_group as
            select 'NATION' as kind, nation as name, code as member from council where state = 'ACTIVE'
            union all select 'REGION', region, code from council where state = 'ACTIVE'
            union all select 'TYPE', type, code from council where state = 'ACTIVE'
            union all
            select 'PEERS', peer_set.council, peer ->> 'council' from peer_set
            join peer_snapshot on peer_snapshot.id = peer_set.snapshot_id,
                lateral jsonb_array_elements(peers::jsonb) peer""";

    /** A council's place in its peers is told of it alone, in a group to whoever is of it. */
    static final String FIGURES = """
            create temporary table bench_figures as
            select kind, name, dimension, count(*) as councils,
                jsonb_build_object('councils', count(*),
                    'lowerQuartile', round(percentile_cont(0.25) within group (order by score)::numeric, 1),
                    'median', round(percentile_cont(0.5) within group (order by score)::numeric, 1),
                    'upperQuartile', round(percentile_cont(0.75) within group (order by score)::numeric, 1),
                    'assurance', jsonb_build_object('selfAssessed', count(*), 'peerReviewed', 0, 'moderated', 0)) as figures,
                case kind when 'PEERS' then jsonb_build_object(name, 50) else jsonb_object_agg(council, place) end
                    as percentiles,
                jsonb_object_agg(council, assessment) as basis
            from (
                select *, 5 * round(20 * percent_rank() over (partition by kind, name, dimension order by score)) as place
                from bench_group join bench_score on bench_score.council = member) of
            group by kind, name, dimension""";

    /** Twelve months, each with figures of its own. */
    static final String BENCHMARKS = """
            insert into benchmark (month, kind, name, framework, major, dimension, suppressed, shown_month, figures,
                basis)
            select month, kind, name, 'lgds-dmf', 1, dimension, case when councils < 5 then 'TOO_FEW' end,
                case when councils >= 5 then month end, case when councils >= 5 then figures::text end,
                case when councils >= 5 then basis end
            from bench_figures, generate_series(0, 11) back,
                lateral (select (date_trunc('month', current_date) - back * interval '1 month')::date as month) at""";

    static final String PLACES = """
            insert into benchmark_place (kind, name, framework, major, month, dimension, council, percentile)
            select kind, name, framework, major, month, dimension, place.key, place.value::integer
            from benchmark join bench_figures using (kind, name, dimension), jsonb_each_text(percentiles) place
            where suppressed is null""";

    static final String SNAPSHOTS = """
            insert into benchmark_snapshot (month, taken_at)
            select distinct month, now() from benchmark on conflict do nothing""";
}
