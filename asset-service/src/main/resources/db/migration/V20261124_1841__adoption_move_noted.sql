-- Adoptions note their own moves, so that no way of writing one passes the figures by. Those there are get the moves whose
-- days are known; what was inherited counts as such from the day it was made.
create function note_adoption_move() returns trigger language plpgsql as $$
declare
    kind text := case
        when tg_op = 'INSERT' then case when new.transferred_from = '{}' then 'STEP' else 'INHERITED' end
        when old.transferred_from <> new.transferred_from then 'INHERITED'
        when old.stage = new.stage then 'STANDING'
        when stage_rank(new.stage) < stage_rank(old.stage) then 'CORRECTION'
        else 'STEP' end;
begin
    insert into adoption_move (adoption_id, council, asset_id, kind, from_stage, to_stage, was_counted, is_counted,
        reason_code, live_days, moved_at, month, moved_in)
    values (new.id, new.council, new.asset_id, kind, old.stage, new.stage,
        coalesce(is_open_stage(old.stage) and not old.stale, false), is_open_stage(new.stage) and not new.stale,
        case when kind = 'STEP' and new.stage = 'ABANDONED' then new.reason_code end,
        case when kind = 'STEP' and new.stage = 'LIVE' and new.went_live_on >= new.interested_on
            then new.went_live_on - new.interested_on end,
        new.updated_at, london_month(new.updated_at), new.changed_in);
    return null;
end $$;

create trigger adoption_begins_to_move
    after insert on adoption for each row execute function note_adoption_move();

create trigger adoption_moves
    after update on adoption for each row
    when (old.stage <> new.stage or old.stale <> new.stale)
    execute function note_adoption_move();

create function note_adoption_assessed() returns trigger language plpgsql as $$
begin
    insert into adoption_move (adoption_id, council, asset_id, kind, from_stage, to_stage, was_counted, is_counted,
        benefit_pence, extra_cost_pence, moved_at, month, moved_in)
    select new.adoption_id, new.council, adoption.asset_id, 'ASSESSED', 'LIVE', 'LIVE', true, true,
        new.benefit_pence, new.extra_cost_pence, new.assessed_at, london_month(new.assessed_at),
        pg_current_xact_id()::text::bigint
    from adoption where adoption.id = new.adoption_id;
    return null;
end $$;

create trigger adoption_benefit_is_a_move
    after insert on adoption_benefit for each row execute function note_adoption_assessed();

with told as (
    select adoption.id, rank, to_stage, transferred_from <> '{}' as inherited,
           cast(created_at at time zone 'Europe/London' as date) as made_on,
           max(coalesce(on_day, cast(updated_at at time zone 'Europe/London' as date)))
               over (partition by adoption.id order by rank) as on_day
    from adoption, lateral (values
        (1, 'INTERESTED', interested_on),
        (2, 'EVALUATING', evaluating_on),
        (3, 'PLANNED', planned_on),
        (4, 'IMPLEMENTING', implementing_on),
        (5, 'LIVE', case when reached = 'LIVE' then went_live_on end),
        (6, case when not is_open_stage(stage) then stage end, ended_on)) as told (rank, to_stage, on_day)
    where to_stage is not null and (on_day is not null or to_stage = stage)
), known as (
    select id, rank, to_stage, inherited,
           case when inherited then greatest(on_day, made_on) else on_day end as on_day,
           inherited and on_day <= made_on
               and row_number() over (partition by id, greatest(on_day, made_on) order by rank desc) > 1 as before_it
    from told
), moved as (
    select id, rank, to_stage, inherited, on_day, lag(to_stage) over (partition by id order by rank) as from_stage
    from known where not before_it
)
insert into adoption_move (adoption_id, council, asset_id, kind, from_stage, to_stage, was_counted, is_counted,
    reason_code, live_days, moved_at, month, moved_in)
select adoption.id, council, asset_id, kind, from_stage, to_stage, from_stage is not null, is_open_stage(to_stage),
       case when kind = 'STEP' and to_stage = 'ABANDONED' then reason_code end,
       case when kind = 'STEP' and to_stage = 'LIVE' and went_live_on >= interested_on
           then went_live_on - interested_on end,
       (on_day + time '12:00') at time zone 'Europe/London', date_trunc('month', on_day), changed_in
from moved join adoption using (id),
     lateral (select case when inherited and from_stage is null then 'INHERITED' else 'STEP' end as kind) sorted
order by on_day, id, rank;

insert into adoption_move (adoption_id, council, asset_id, kind, from_stage, to_stage, was_counted, is_counted, moved_at,
    month, moved_in)
select id, council, asset_id, 'STANDING', stage, stage, true, false, updated_at, london_month(updated_at), changed_in
from adoption where stale and is_open_stage(stage);

insert into adoption_move (adoption_id, council, asset_id, kind, from_stage, to_stage, was_counted, is_counted,
    benefit_pence, extra_cost_pence, moved_at, month, moved_in)
select adoption_id, benefit.council, asset_id, 'ASSESSED', 'LIVE', 'LIVE', true, true, benefit.benefit_pence,
       benefit.extra_cost_pence, assessed_at, london_month(assessed_at), changed_in
from adoption_benefit benefit join adoption on adoption.id = adoption_id;
