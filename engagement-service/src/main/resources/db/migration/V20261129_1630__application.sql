-- A council's application for money of a round, with the councils that it names. That no council leads more than the round
-- allows is counted by places, 1 to led_limit, of which each is taken once; what a vesting brings takes no place.
create table application (
    id                 uuid primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    event_sequence     bigint      not null,
    changed_in         bigint      not null,
    programme          uuid        not null references programme,
    project            uuid,
    council            text        not null,
    councils           text[]      not null check (council = any(councils)),
    former_councils    text[]      not null,
    proposed_successor text,
    confirmed          text[]      not null,
    undertaken         text[]      not null,
    title              text        not null,
    need               text,
    phase              text check (phase in ('DISCOVERY', 'ALPHA', 'BETA', 'LIVE')),
    services           integer[]   not null,
    parties            text[]      not null,
    declaration_signed boolean     not null,
    amount             bigint check (amount > 0),
    starts_on          date,
    ends_on            date,
    milestones         jsonb       not null,
    payments           jsonb       not null,
    drafter            text        not null,
    min_councils       integer     not null,
    led                integer,
    led_limit          integer     not null,
    inherited          boolean     not null,
    passed             boolean     not null,
    submitted_at       timestamptz,
    state              text        not null check (state in (
        'DRAFT', 'SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'SCORED', 'APPROVED', 'RESERVE', 'REFUSED', 'WITHDRAWN')),
    reason             text,
    score_total        bigint check (score_total >= 0),
    scorers            integer check (scorers >= 2),
    -- The exact mean in order: means of up to a million members that differ at all differ here, and equal ones are equal.
    score_rank         numeric generated always as (div(score_total * 1000000000000000000::numeric, scorers)) stored,
    named              integer generated always as (cardinality(councils)) stored,
    check (starts_on < ends_on),
    check (led between 1 and led_limit),
    check ((led is not null) = (state not in ('DRAFT', 'WITHDRAWN') and not inherited)),
    check (state in ('DRAFT', 'WITHDRAWN') or num_nulls(project, phase, amount, starts_on, ends_on, submitted_at) = 0),
    check (state in ('DRAFT', 'WITHDRAWN') or councils <@ confirmed),
    -- A vesting may leave fewer of them.
    check (state in ('DRAFT', 'WITHDRAWN') or passed or cardinality(councils) >= min_councils),
    check (num_nulls(score_total, scorers) in (0, 2)),
    check (state not in ('SCORED', 'APPROVED', 'RESERVE', 'REFUSED') or scorers is not null),
    check (state not in ('INELIGIBLE', 'REFUSED') or reason is not null)
);

create unique index application_led_in_a_round on application (programme, council, led) where led is not null;
create index application_by_council on application (council, id desc);
create index application_by_councils_named on application using gin (councils);
create index application_by_councils_left on application using gin (former_councils) where former_councils <> '{}';
create index application_by_programme on application (programme, id desc);
create index application_by_state on application (state, id desc);
create index application_of_a_project on application (project, id desc);
create index application_ranked on application (programme, score_rank desc, named desc, id) where scorers is not null;
create index application_changes on application (changed_in, id);

create trigger application_note_writing_transaction
    before insert or update on application
    for each row execute function note_writing_transaction();
