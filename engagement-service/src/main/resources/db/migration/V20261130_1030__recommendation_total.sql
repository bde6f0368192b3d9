-- How many recommendations there are of which kind, in which state and refused for which reason: of each council, of each asset,
-- of each asset at each council, and of all. And how many were decided on after how many days, of each council and of all. They
-- are added up like those of engagements.
create table recommendation_change (
    council         text    not null,
    asset           uuid    not null,
    kind            text    not null,
    state           text    not null,
    reason_code     text    not null,
    days            integer not null,
    recommendations integer not null
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

-- Council '' is every council, the nil asset any and none, reason '' none; kind '' is every kind, whatever the reason.
create table recommendation_total (
    council         text   not null,
    asset           uuid   not null,
    kind            text   not null,
    state           text   not null,
    reason_code     text   not null,
    recommendations bigint not null,
    primary key (council, asset, kind, state, reason_code)
);

-- Councils side by side, without their assets in between.
create index recommendation_total_of_councils on recommendation_total (kind, council, state, reason_code)
    where asset = '00000000-0000-0000-0000-000000000000';

create table decision_total (
    council         text    not null,
    kind            text    not null,
    days            integer not null check (days >= 0),
    recommendations bigint  not null,
    primary key (council, kind, days)
);

-- From issue to decision; -1 of what is not decided on.
create function days_to_decision(recommendation) returns integer language sql immutable as $$
    select case when $1.decided_on is null then -1 else greatest($1.decided_on - $1.issued_on, 0) end
$$;

create function note_recommendation_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into recommendation_change
        values (old.council, coalesce(old.asset, '00000000-0000-0000-0000-000000000000'), old.kind, old.state,
            coalesce(old.reason_code, ''), days_to_decision(old), -1);
    end if;
    if tg_op <> 'DELETE' then
        insert into recommendation_change
        values (new.council, coalesce(new.asset, '00000000-0000-0000-0000-000000000000'), new.kind, new.state,
            coalesce(new.reason_code, ''), days_to_decision(new), 1);
    end if;
    return null;
end $$;

create trigger recommendation_note_change
    after insert or delete on recommendation for each row execute function note_recommendation_change();

create trigger recommendation_note_changed
    after update on recommendation
    for each row when (
        (old.council, old.asset, old.kind, old.state, old.reason_code, old.issued_on, old.decided_on)
        is distinct from (new.council, new.asset, new.kind, new.state, new.reason_code, new.issued_on, new.decided_on))
    execute function note_recommendation_change();

create function fold_recommendation_changes(most bigint) returns bigint language plpgsql as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('fold_recommendation_changes', 0)) then
        return 0;
    end if;
    with line as (
        delete from recommendation_change
        where ctid = any(array(select ctid from recommendation_change limit most)) returning *
    ), decided as (
        insert into decision_total as total (council, kind, days, recommendations)
        select coalesce(council, ''), kind, days, sum(recommendations)
        from line where days >= 0
        group by grouping sets ((council, kind, days), (kind, days))
        having sum(recommendations) <> 0
        on conflict (council, kind, days) do update
            set recommendations = total.recommendations + excluded.recommendations
    ), added as (
        insert into recommendation_total as total (council, asset, kind, state, reason_code, recommendations)
        select coalesce(council, ''), coalesce(asset, '00000000-0000-0000-0000-000000000000'), coalesce(kind, ''), state,
            coalesce(reason_code, ''), sum(recommendations)
        from line
        group by grouping sets (
            (council, asset, kind, state, reason_code), (council, kind, state, reason_code),
            (asset, kind, state, reason_code), (kind, state, reason_code), (council, state), (state))
        having (grouping(asset) = 1 or asset <> '00000000-0000-0000-0000-000000000000') and sum(recommendations) <> 0
        on conflict (council, asset, kind, state, reason_code) do update
            set recommendations = total.recommendations + excluded.recommendations
    )
    select count(*) into folded from line;
    return folded;
end $$;

insert into recommendation_change
select council, coalesce(asset, '00000000-0000-0000-0000-000000000000'), kind, state, coalesce(reason_code, ''),
    days_to_decision(recommendation), count(*)
from recommendation group by 1, 2, 3, 4, 5, 6;

select fold_recommendation_changes(count(*)) from recommendation_change;
