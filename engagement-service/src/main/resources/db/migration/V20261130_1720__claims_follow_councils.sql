-- A council that follows others has what they had: of their effects it claims no more than they left, from the day it took over;
-- and what is still measured at one that has ended is held against those that follow it. Councils beside each other, which were
-- made one, had effects of their own; so had a council before it took others over.

-- The lines of descent through a council: on each, councils from the first that it followed to the last that follows it, and
-- the day from which on what each had was the council's too, or what the council had was theirs.
create function lines_through(of_council text) returns table (codes text[], since date[]) language sql stable as $$
    with recursive up (codes, since) as (
        select array[of_council], array[date '-infinity']
        union all
        select array[ended.code] || up.codes, array[greatest(up.since[1], coalesce(ended.closed_on, '-infinity'))] || up.since
        from up join known_council ended on ended.state = 'abolished' and ended.successors @> array[up.codes[1]]
        where ended.code <> all (up.codes)),
    down (codes, since) as (
        select array[of_council], array[date '-infinity']
        union all
        select down.codes || array[next.code],
            down.since || array[greatest(down.since[cardinality(down.since)], coalesce(ended.closed_on, '-infinity'))]
        from down
            join known_council ended on ended.code = down.codes[cardinality(down.codes)] and ended.state = 'abolished'
            cross join lateral unnest(ended.successors) as next (code)
        where next.code <> all (down.codes))
    select up.codes || down.codes[2:], up.since || down.since[2:] from up cross join down
$$;

-- Whoever claims at one council of a line holds the effect at each, in the order of their codes.
create or replace function hold_attribution(of_council text, of_kind text, of_service integer, of_dimension text)
    returns void language plpgsql as $$
declare
    held text;
begin
    for held in
        select distinct code from lines_through(of_council) as line cross join lateral unnest(line.codes) as code order by code
    loop
        perform pg_advisory_xact_lock(hashtextextended(
            concat_ws(' ', held, effect_of(of_kind), coalesce(of_service, 0), of_dimension), 44));
    end loop;
end $$;

-- The most that others claim on one day of a period, on any one line, in hundredths of a percent. The sum of a line only rises
-- where a claim begins to count on it.
create or replace function attribution_claimed(
    of_council text, of_kind text, of_service integer, of_dimension text, from_day date, to_day date, except_of uuid)
    returns integer language sql stable as $$
    with line as materialized (
        select row_number() over () as number, codes, since from lines_through(of_council)),
    claim as materialized (
        select measured_council, period_start, period_end, share from measure
        where measured_council = any (array(select unnest(codes) from line)) and effect_of(kind) = effect_of(of_kind)
            and coalesce(service, 0) = coalesce(of_service, 0) and coalesce(dimension, '') = coalesce(of_dimension, '')
            and state <> 'NOT_REALISED' and period_start < to_day and period_end > from_day and id <> except_of),
    part as materialized (
        select number, greatest(period_start, member.since, from_day) as first_day, least(period_end, to_day) as after, share
        from line cross join lateral unnest(line.codes, line.since) as member (code, since)
            join claim on measured_council = member.code
        where greatest(period_start, member.since, from_day) < least(period_end, to_day))
    select coalesce(max(claimed), 0)::integer
    from part as starting cross join lateral (
        select sum(share) as claimed from part
        where part.number = starting.number and part.first_day <= starting.first_day and part.after > starting.first_day) as sums
$$;
