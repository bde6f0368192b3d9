-- Who will follow whom, from the orders of lgds.structural-changes: known before the day, so that what reaches past it is undertaken.
create table announced_change (
    id       uuid   primary key,
    sequence bigint not null
);

create table announced_line (
    change      uuid not null references announced_change,
    predecessor text not null,
    successor   text not null,
    vests_on    date not null,
    primary key (change, predecessor, successor)
);

create index announced_line_of_predecessor on announced_line (predecessor);
create index announced_line_of_successor on announced_line (successor);

-- The given councils, those they followed and those that follow them, straight or through others; not those that share a predecessor.
create function related_councils(codes text[]) returns text[] language sql stable as $$
    with recursive followed (code) as (
        select unnest(codes)
        union
        select before.code from followed
            cross join lateral (
                select known.code from known_council known where known.successors @> array[followed.code]
                union all
                select line.predecessor from announced_line line where line.successor = followed.code) before),
    following (code) as (
        select unnest(codes)
        union
        select next.code from following
            cross join lateral (
                select unnest(known.successors) as code from known_council known where known.code = following.code
                union all
                select line.successor from announced_line line where line.predecessor = following.code) next)
    select array(select code from followed union select code from following)
$$;
