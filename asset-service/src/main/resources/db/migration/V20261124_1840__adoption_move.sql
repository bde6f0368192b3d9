-- How adoptions moved, in the order it was told: rows are added by adoption and adoption_benefit themselves, never changed.
-- An adoption counts while it is open and not stale.
--   STEP        it was registered, went on or ended
--   CORRECTION  it was put back, as what was said before was wrong
--   INHERITED   it goes on from predecessors' adoptions, since vesting
--   STANDING    it became stale, or was confirmed again
--   ASSESSED    what it saved was assessed as it went live
-- There are no checks here: the triggers are the only writers, and checks took twice as long as all else of a row.
create table adoption_move (
    id               bigint      generated always as identity primary key,
    adoption_id      uuid        not null,
    council          text        not null,
    asset_id         uuid        not null,
    kind             text        not null,
    from_stage       text,
    to_stage         text        not null,
    was_counted      boolean     not null,
    is_counted       boolean     not null,
    reason_code      text,
    live_days        integer,
    benefit_pence    bigint,
    extra_cost_pence bigint,
    moved_at         timestamptz not null,
    month            date        not null,
    moved_in         bigint      not null
);

create index adoption_move_of_an_asset on adoption_move (asset_id, month);
create index adoption_move_to_live on adoption_move (council, month) where live_days is not null;

-- The month of a moment in Europe/London, as its first day.
create function london_month(at timestamptz) returns date language sql immutable parallel safe as $$
    select cast(date_trunc('month', $1 at time zone 'Europe/London') as date)
$$;

-- The order of progress; ends come last.
create function stage_rank(stage text) returns integer language sql immutable parallel safe as $$
    select array_position(array['INTERESTED', 'EVALUATING', 'PLANNED', 'IMPLEMENTING', 'LIVE', 'RETIRED', 'ABANDONED',
                                'TRANSFERRED'], $1)
$$;

create function is_open_stage(stage text) returns boolean language sql immutable parallel safe as $$
    select $1 in ('INTERESTED', 'EVALUATING', 'PLANNED', 'IMPLEMENTING', 'LIVE')
$$;

-- What each move adds to the figures of its month: the one place that says so.
create view reuse_move as
select id, adoption_id, council, asset_id, month, moved_in,
       (is_counted and to_stage = 'INTERESTED')::integer - (was_counted and from_stage = 'INTERESTED')::integer
           as open_interested,
       (is_counted and to_stage = 'EVALUATING')::integer - (was_counted and from_stage = 'EVALUATING')::integer
           as open_evaluating,
       (is_counted and to_stage = 'PLANNED')::integer - (was_counted and from_stage = 'PLANNED')::integer
           as open_planned,
       (is_counted and to_stage = 'IMPLEMENTING')::integer - (was_counted and from_stage = 'IMPLEMENTING')::integer
           as open_implementing,
       (is_counted and to_stage = 'LIVE')::integer - (was_counted and from_stage = 'LIVE')::integer
           as open_live,
       (kind = 'STEP' and to_stage = 'INTERESTED')::integer as to_interested,
       (kind = 'STEP' and to_stage = 'EVALUATING')::integer as to_evaluating,
       (kind = 'STEP' and to_stage = 'PLANNED')::integer as to_planned,
       (kind = 'STEP' and to_stage = 'IMPLEMENTING')::integer as to_implementing,
       (kind = 'STEP' and to_stage = 'LIVE')::integer as to_live,
       (kind = 'STEP' and to_stage = 'RETIRED')::integer as to_retired,
       (kind = 'STEP' and to_stage = 'ABANDONED')::integer as to_abandoned,
       (kind = 'STEP' and to_stage = 'TRANSFERRED')::integer as to_transferred,
       (live_days is not null)::integer as timed,
       (kind = 'ASSESSED')::integer as assessed,
       coalesce(benefit_pence, 0) as benefit_pence,
       coalesce(extra_cost_pence, 0) as extra_cost_pence,
       reason_code,
       (reason_code is not null)::integer as abandoned,
       live_days as days,
       (live_days is not null)::integer as went_live
from adoption_move;
