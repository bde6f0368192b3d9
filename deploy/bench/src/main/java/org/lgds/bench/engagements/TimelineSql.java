package org.lgds.bench.engagements;

/** The statement that makes what a council's timeline tells, as the service writes it of its audit. */
final class TimelineSql {

    private TimelineSql() {}

    /** Ten of each engagement from active on: itself, its plan, its sessions and five of its recommendations. */
    static final String ENTRIES = """
            insert into timeline_entry (audit, council, at, kind, event, record, follows, engagement, title, sort, number, day)
            select 1000000000000 + n * 10 + i, council, opened + 20 + i * 3, kind, event, record, record, id,
                'Advice number ' || n, case kind when 'SESSION' then 'workshop' when 'RECOMMENDATION' then 'asset' end,
                case kind when 'ACTION_PLAN' then 1 end, case kind when 'SESSION' then opened + 20 + i * 3 end
            from bench_engagement cross join generate_series(0, 9) i, lateral (
                select case when i = 0 then 'ENGAGEMENT' when i = 1 then 'ACTION_PLAN' when i < 5 then 'SESSION'
                        else 'RECOMMENDATION' end as kind,
                    case when i < 2 then 'agreed' when i < 5 then 'held' else 'issued' end as event,
                    case when i = 0 then id when i = 1 then bench_id(4, n) when i < 5 then bench_id(6, n * 3 + i - 2)
                        else bench_id(10, n * %3$d + i - 5) end as record) told
            where n >= %1$d and n < %2$d and stage >= 2 order by n, i""";
}
