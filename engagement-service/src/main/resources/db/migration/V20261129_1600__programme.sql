-- A round of money, offered under rules that stand from the day it opens.
create table programme (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    title          text        not null,
    round          integer     not null check (round > 0),
    summary        text,
    budget         bigint      not null check (budget > 0),
    price_base     integer     not null check (price_base between 2000 and 2100),
    opens_on       date        not null,
    closes_on      date        not null,
    criteria       jsonb       not null check (jsonb_array_length(criteria) > 0),
    rules          jsonb       not null,
    min_councils   integer     not null check (min_councils > 0),
    max_led        integer     not null check (max_led > 0),
    max_score      integer     not null check (max_score between 1 and 100),
    spread_limit   integer     not null check (spread_limit >= 0),
    final_share    integer     not null check (final_share between 0 and 100),
    state          text        not null check (state in ('PLANNED', 'OPEN', 'CLOSED', 'DECIDED', 'COMPLETED')),
    check (opens_on < closes_on)
);

create index programme_by_state on programme (state, id desc);
create index programme_changes on programme (changed_in, id);

create trigger programme_note_writing_transaction
    before insert or update on programme
    for each row execute function note_writing_transaction();

create function programme_terms_stand_once_open() returns trigger language plpgsql as $$
begin
    raise exception 'criteria and rules of a programme stand once it is open' using errcode = 'check_violation';
end $$;

create trigger programme_terms_stand_once_open
    before update on programme
    for each row when (old.state <> 'PLANNED' and (
        (old.criteria, old.rules, old.min_councils, old.max_led, old.max_score, old.spread_limit, old.final_share, old.price_base)
        is distinct from
        (new.criteria, new.rules, new.min_councils, new.max_led, new.max_score, new.spread_limit, new.final_share, new.price_base)))
    execute function programme_terms_stand_once_open();
