-- Figures of reuse, kept as moves are committed: a council's row of each month, its reasons, and how long going live took.
-- They are as many as councils and months, however many adoptions there are. A council's rows are written by its own
-- systems alone, so councils do not wait for each other.
create table reuse_month (
    council           text    not null,
    month             date    not null,
    open_interested   integer not null,
    open_evaluating   integer not null,
    open_planned      integer not null,
    open_implementing integer not null,
    open_live         integer not null,
    to_interested     integer not null,
    to_evaluating     integer not null,
    to_planned        integer not null,
    to_implementing   integer not null,
    to_live           integer not null,
    to_retired        integer not null,
    to_abandoned      integer not null,
    to_transferred    integer not null,
    timed             integer not null,
    assessed          integer not null,
    benefit_pence     bigint  not null,
    extra_cost_pence  bigint  not null,
    primary key (council, month)
);

create table reuse_reason (
    council     text    not null,
    month       date    not null,
    reason_code text    not null,
    abandoned   integer not null,
    primary key (council, month, reason_code)
);

-- Adoptions that went live so many days after interest, of all councils, of a region, of a type of council, and of both;
-- '' stands for any. A council counts where its present record puts it.
create table reuse_days (
    region       text    not null,
    council_type text    not null,
    month        date    not null,
    days         integer not null,
    went_live    bigint  not null,
    primary key (region, council_type, month, days)
);

-- Adds up what one transaction moved, from its first move on. Variants come first, then the rows of figures, each in the
-- order of their keys, and nothing is waited for after them.
create function count_moves_since(first bigint) returns bigint language plpgsql
    set plan_cache_mode = force_custom_plan as $$
declare
    present bigint := pg_current_xact_id()::text::bigint;
    adapted uuid[] := array(
        select distinct adoption.asset_id from adoption_move move join adoption on adoption.id = move.adoption_id
        where move.id >= first and move.moved_in = present and adoption.adaptations > 0);
begin
    if cardinality(adapted) > 0 then
        perform refresh_asset_variants(adapted);
    end if;

    insert into reuse_month as kept
    select council, month, sum(open_interested), sum(open_evaluating), sum(open_planned), sum(open_implementing),
           sum(open_live), sum(to_interested), sum(to_evaluating), sum(to_planned), sum(to_implementing), sum(to_live),
           sum(to_retired), sum(to_abandoned), sum(to_transferred), sum(timed), sum(assessed), sum(benefit_pence),
           sum(extra_cost_pence)
    from reuse_move where id >= first and moved_in = present
    group by council, month order by council, month
    on conflict (council, month) do update set
        open_interested = kept.open_interested + excluded.open_interested,
        open_evaluating = kept.open_evaluating + excluded.open_evaluating,
        open_planned = kept.open_planned + excluded.open_planned,
        open_implementing = kept.open_implementing + excluded.open_implementing,
        open_live = kept.open_live + excluded.open_live,
        to_interested = kept.to_interested + excluded.to_interested,
        to_evaluating = kept.to_evaluating + excluded.to_evaluating,
        to_planned = kept.to_planned + excluded.to_planned,
        to_implementing = kept.to_implementing + excluded.to_implementing,
        to_live = kept.to_live + excluded.to_live,
        to_retired = kept.to_retired + excluded.to_retired,
        to_abandoned = kept.to_abandoned + excluded.to_abandoned,
        to_transferred = kept.to_transferred + excluded.to_transferred,
        timed = kept.timed + excluded.timed,
        assessed = kept.assessed + excluded.assessed,
        benefit_pence = kept.benefit_pence + excluded.benefit_pence,
        extra_cost_pence = kept.extra_cost_pence + excluded.extra_cost_pence;

    insert into reuse_reason as kept
    select council, month, reason_code, count(*)
    from reuse_move where id >= first and moved_in = present and reason_code is not null
    group by council, month, reason_code order by council, month, reason_code
    on conflict (council, month, reason_code) do update set abandoned = kept.abandoned + excluded.abandoned;

    insert into reuse_days as kept
    select scope.region, scope.council_type, month, days, count(*)
    from reuse_move move left join known_council known on known.code = move.council,
         lateral reuse_scopes(known.region, known.type) scope
    where id >= first and moved_in = present and days is not null
    group by scope.region, scope.council_type, month, days order by scope.region, scope.council_type, month, days
    on conflict (region, council_type, month, days) do update set went_live = kept.went_live + excluded.went_live;

    return (select max(id) from adoption_move where id >= first and moved_in = present);
end $$;

-- Where a council of a region and a type counts.
create function reuse_scopes(text, text) returns table (region text, council_type text)
    language sql immutable parallel safe as $$
    select * from (values ('', ''), ($1, ''), ('', $2), ($1, $2)) scope (region, council_type)
    where scope.region is not null and scope.council_type is not null
$$;

-- Runs for each move as its transaction commits; the first counts them all, so that there is one addition to each row.
create function count_adoption_moves() returns trigger language plpgsql as $$
begin
    if new.id > coalesce(nullif(current_setting('lgds.moves_counted', true), '')::bigint, 0) then
        perform set_config('lgds.moves_counted', count_moves_since(new.id)::text, true);
    end if;
    return null;
end $$;

create constraint trigger adoption_move_is_counted
    after insert on adoption_move deferrable initially deferred for each row
    execute function count_adoption_moves();

insert into reuse_month
select council, month, sum(open_interested), sum(open_evaluating), sum(open_planned), sum(open_implementing),
       sum(open_live), sum(to_interested), sum(to_evaluating), sum(to_planned), sum(to_implementing), sum(to_live),
       sum(to_retired), sum(to_abandoned), sum(to_transferred), sum(timed), sum(assessed), sum(benefit_pence),
       sum(extra_cost_pence)
from reuse_move group by council, month;

insert into reuse_reason
select council, month, reason_code, count(*) from reuse_move where reason_code is not null
group by council, month, reason_code;

insert into reuse_days
select scope.region, scope.council_type, month, days, count(*)
from reuse_move move left join known_council known on known.code = move.council,
     lateral reuse_scopes(known.region, known.type) scope
where days is not null
group by scope.region, scope.council_type, month, days;
