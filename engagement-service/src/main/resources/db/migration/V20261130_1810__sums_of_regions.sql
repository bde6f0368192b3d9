-- A region's sums are kept beside its councils', so that a summary by region reads as many rows as it shows. Region '' is every
-- region; sums of one council have it too, as a council may come to be in another region.
alter table engagement_total add column region text not null default '';
alter table engagement_total drop constraint engagement_total_pkey;
alter table engagement_total add primary key (lead_advisor, council, region, state);

alter table first_advice_total add column region text not null default '';
alter table first_advice_total drop constraint first_advice_total_pkey;
alter table first_advice_total add primary key (council, region, month, days);

drop index recommendation_total_of_councils;
alter table recommendation_total add column region text not null default '';
alter table recommendation_total drop constraint recommendation_total_pkey;
alter table recommendation_total
    add primary key (council, region, asset, kind, state, reason_code) include (recommendations);
create index recommendation_total_of_councils on recommendation_total (kind, council, region, state, reason_code)
    include (recommendations) where asset = '00000000-0000-0000-0000-000000000000';

-- Kind '' is every kind.
alter table decision_total add column region text not null default '';
alter table decision_total drop constraint decision_total_pkey;
alter table decision_total add primary key (council, region, kind, days) include (recommendations);

create or replace function fold_engagement_changes(most bigint) returns bigint language plpgsql as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('fold_engagement_changes', 0)) then
        return 0;
    end if;
    with line as (
        delete from engagement_change where ctid = any(array(select ctid from engagement_change limit most)) returning *
    ), placed as (
        select line.*, coalesce(region, 'unknown') as region from line left join known_council on code = council
    ), added as (
        insert into engagement_total as total (lead_advisor, council, region, state, engagements, days, quarters)
        select coalesce(lead_advisor, ''), coalesce(council, ''), coalesce(region, ''), state,
            sum(engagements), sum(days), sum(quarters)
        from placed
        group by grouping sets (
            (lead_advisor, council, state), (lead_advisor, region, state), (lead_advisor, state),
            (council, state), (region, state), (state))
        having (grouping(lead_advisor) = 1 or lead_advisor is not null)
            and (sum(engagements), sum(days), sum(quarters)) is distinct from (0, 0, 0)
        on conflict (lead_advisor, council, region, state) do update
            set engagements = total.engagements + excluded.engagements,
                days = total.days + excluded.days,
                quarters = total.quarters + excluded.quarters
    )
    select count(*) into folded from line;
    return folded;
end $$;

create or replace function fold_first_advice_changes(most bigint) returns bigint language plpgsql as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('fold_first_advice_changes', 0)) then
        return 0;
    end if;
    with line as (
        delete from first_advice_change where ctid = any(array(select ctid from first_advice_change limit most)) returning *
    ), placed as (
        select line.*, coalesce(region, 'unknown') as region from line left join known_council on code = council
    ), added as (
        insert into first_advice_total as total (council, region, month, days, requests)
        select coalesce(council, ''), coalesce(region, ''), coalesce(month, date '0001-01-01'), days, sum(requests)
        from placed
        group by grouping sets (
            (council, month, days), (region, month, days), (month, days), (council, days), (region, days), (days))
        having sum(requests) <> 0
        on conflict (council, region, month, days) do update set requests = total.requests + excluded.requests
    )
    select count(*) into folded from line;
    return folded;
end $$;

create or replace function fold_recommendation_changes(most bigint) returns bigint language plpgsql as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('fold_recommendation_changes', 0)) then
        return 0;
    end if;
    with line as (
        delete from recommendation_change
        where ctid = any(array(select ctid from recommendation_change limit most)) returning *
    ), placed as (
        select line.*, coalesce(region, 'unknown') as region from line left join known_council on code = council
    ), decided as (
        insert into decision_total as total (council, region, kind, days, recommendations)
        select coalesce(council, ''), coalesce(region, ''), coalesce(kind, ''), days, sum(recommendations)
        from placed where days >= 0
        group by grouping sets (
            (council, kind, days), (region, kind, days), (kind, days), (council, days), (region, days), (days))
        having sum(recommendations) <> 0
        on conflict (council, region, kind, days) do update
            set recommendations = total.recommendations + excluded.recommendations
    ), added as (
        insert into recommendation_total as total (council, region, asset, kind, state, reason_code, recommendations)
        select coalesce(council, ''), coalesce(region, ''), coalesce(asset, '00000000-0000-0000-0000-000000000000'),
            coalesce(kind, ''), state, coalesce(reason_code, ''), sum(recommendations)
        from placed
        group by grouping sets (
            (council, asset, kind, state, reason_code), (asset, kind, state, reason_code),
            (council, kind, state, reason_code), (region, kind, state, reason_code), (kind, state, reason_code),
            (council, state), (region, state), (state))
        having (grouping(asset) = 1 or asset <> '00000000-0000-0000-0000-000000000000') and sum(recommendations) <> 0
        on conflict (council, region, asset, kind, state, reason_code) do update
            set recommendations = total.recommendations + excluded.recommendations
    )
    select count(*) into folded from line;
    return folded;
end $$;

-- What a council has in its sums goes from one region to another. Nobody folds meanwhile: lines that are not folded yet are added
-- to the region that the council is in by then.
create function move_sums(of_council text, from_region text, to_region text) returns void language plpgsql as $$
declare
    sums text;
begin
    foreach sums in array array['engagement', 'first_advice', 'recommendation'] loop
        perform pg_advisory_xact_lock(hashtextextended('fold_' || sums || '_changes', 0));
    end loop;

    insert into engagement_total as total (lead_advisor, council, region, state, engagements, days, quarters)
    select lead_advisor, '', side.region, state, sign * engagements, sign * days, sign * quarters
    from engagement_total moved cross join (values (from_region, -1), (to_region, 1)) as side (region, sign)
    where council = of_council
    on conflict (lead_advisor, council, region, state) do update
        set engagements = total.engagements + excluded.engagements,
            days = total.days + excluded.days,
            quarters = total.quarters + excluded.quarters;

    insert into first_advice_total as total (council, region, month, days, requests)
    select '', side.region, month, days, sign * requests
    from first_advice_total moved cross join (values (from_region, -1), (to_region, 1)) as side (region, sign)
    where council = of_council
    on conflict (council, region, month, days) do update set requests = total.requests + excluded.requests;

    insert into decision_total as total (council, region, kind, days, recommendations)
    select '', side.region, kind, days, sign * recommendations
    from decision_total moved cross join (values (from_region, -1), (to_region, 1)) as side (region, sign)
    where council = of_council
    on conflict (council, region, kind, days) do update
        set recommendations = total.recommendations + excluded.recommendations;

    insert into recommendation_total as total (council, region, asset, kind, state, reason_code, recommendations)
    select '', side.region, asset, kind, state, reason_code, sign * recommendations
    from recommendation_total moved cross join (values (from_region, -1), (to_region, 1)) as side (region, sign)
    where council = of_council and asset = '00000000-0000-0000-0000-000000000000'
    on conflict (council, region, asset, kind, state, reason_code) do update
        set recommendations = total.recommendations + excluded.recommendations;
end $$;

create function move_sums_of_a_council() returns trigger language plpgsql as $$
declare
    was text := coalesce(old.region, 'unknown');
    now_is text := coalesce(new.region, 'unknown');
begin
    if was <> now_is then
        perform move_sums(coalesce(new.code, old.code), was, now_is);
    end if;
    return null;
end $$;

create trigger known_council_moves_sums
    after insert or delete on known_council for each row execute function move_sums_of_a_council();

create trigger known_council_moved_sums
    after update on known_council
    for each row when (old.region is distinct from new.region) execute function move_sums_of_a_council();

-- Those of what is there: of decisions of every kind, then of regions.
insert into decision_total (council, region, kind, days, recommendations)
select council, '', '', days, sum(recommendations) from decision_total group by council, days;

insert into engagement_total (lead_advisor, council, region, state, engagements, days, quarters)
select lead_advisor, '', coalesce(known_council.region, 'unknown'), total.state, sum(engagements), sum(days), sum(quarters)
from engagement_total total left join known_council on code = council
where council <> '' group by 1, 3, 4;

insert into first_advice_total (council, region, month, days, requests)
select '', coalesce(known_council.region, 'unknown'), month, days, sum(requests)
from first_advice_total total left join known_council on code = council
where council <> '' group by 2, 3, 4;

insert into decision_total (council, region, kind, days, recommendations)
select '', coalesce(known_council.region, 'unknown'), kind, days, sum(recommendations)
from decision_total total left join known_council on code = council
where council <> '' group by 2, 3, 4;

insert into recommendation_total (council, region, asset, kind, state, reason_code, recommendations)
select '', coalesce(known_council.region, 'unknown'), asset, kind, total.state, reason_code, sum(recommendations)
from recommendation_total total left join known_council on code = council
where council <> '' and asset = '00000000-0000-0000-0000-000000000000' group by 2, 3, 4, 5, 6;

-- What is a draft again waits for nothing.
drop trigger engagement_request_is_timed_anew on engagement_request;
create trigger engagement_request_is_timed_anew
    after update on engagement_request
    for each row when ((new.state <> 'DRAFT' or old.state <> 'DRAFT')
        and (old.council, old.state, old.engagement) is distinct from (new.council, new.state, new.engagement))
    execute function request_is_timed();
