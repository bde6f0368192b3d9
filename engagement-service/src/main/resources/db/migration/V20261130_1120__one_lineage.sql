-- One rule of which councils are one by descent: the given ones, those they followed and those that follow them, straight or
-- through others; not those that share a predecessor. What is announced has not happened yet: a panel's members must be free
-- of it too, whoever advises need not.
create function lineage(codes text[], with_announced boolean) returns text[] language sql stable as $$
    with recursive followed (code) as (
        select unnest(codes)
        union
        select before.code from followed
            cross join lateral (
                select known.code from known_council known where known.successors @> array[followed.code]
                union all
                select line.predecessor from announced_line line
                where with_announced and line.successor = followed.code) before),
    following (code) as (
        select unnest(codes)
        union
        select next.code from following
            cross join lateral (
                select unnest(known.successors) as code from known_council known where known.code = following.code
                union all
                select line.successor from announced_line line
                where with_announced and line.predecessor = following.code) next)
    select array(select code from followed union select code from following)
$$;

create or replace function related_councils(codes text[]) returns text[] language sql stable as $$
    select lineage(codes, true)
$$;
