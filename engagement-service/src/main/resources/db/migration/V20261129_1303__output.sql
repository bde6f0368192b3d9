create table output (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    project        uuid        not null references project,
    title          text        not null,
    type           text        not null check (type in (
        'CODE', 'SHARABLE_TRANSACTION', 'SERVICE_PATTERN', 'STANDARD', 'API', 'SCHEMA_OR_DATASET', 'USER_RESEARCH',
        'BUSINESS_CASE', 'PROCUREMENT_PACK', 'POLICY_TEMPLATE', 'TRAINING', 'PLATFORM')),
    summary        text        not null,
    url            text        not null,
    licence        text        not null,
    state          text        not null check (state in ('SUBMITTED', 'ACCEPTED', 'REJECTED', 'LISTED')),
    reason         text,
    decided_on     date,
    asset          uuid unique,
    listed_on      date,
    check ((state = 'SUBMITTED') = (decided_on is null)),
    check (state <> 'REJECTED' or reason is not null),
    check ((state = 'LISTED') = (num_nulls(asset, listed_on) = 0)),
    check (state = 'LISTED' or num_nonnulls(asset, listed_on) = 0)
);

create index output_of_a_project on output (project, id);

create trigger output_note_writing_transaction
    before insert or update on output
    for each row execute function note_writing_transaction();
