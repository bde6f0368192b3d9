create table engagement (
    id                 uuid primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    event_sequence     bigint      not null,
    changed_in         bigint      not null,
    council            text        not null,
    request            uuid unique references engagement_request,
    title              text        not null,
    scope              text,
    lead_advisor       text,
    days               integer check (days > 0),
    position_statement text,
    commitment_action  text,
    state              text        not null check (state in (
        'SCOPING', 'AGREED', 'ACTIVE', 'FOLLOW_UP', 'PAUSED', 'COMPLETED', 'ENDED_EARLY')),
    paused_from        text check (paused_from in ('AGREED', 'ACTIVE', 'FOLLOW_UP')),
    reason             text,
    check (state in ('SCOPING', 'ENDED_EARLY')
        or num_nulls(scope, lead_advisor, days, position_statement) = 0),
    check ((state = 'PAUSED') = (paused_from is not null)),
    check (state not in ('PAUSED', 'ENDED_EARLY') or reason is not null)
);

create index engagement_by_council on engagement (council, id);
create index engagement_by_state on engagement (state, id);

create trigger engagement_note_writing_transaction
    before insert or update on engagement
    for each row execute function note_writing_transaction();
