-- What advisors do so that a failed readiness check is met.
create table shaping_task (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    asset_id       uuid        not null references asset,
    about          text        not null,
    title          text        not null,
    notes          text,
    state          text        not null,
    outcome        text,
    completed_at   timestamptz,
    created_by     text        not null,
    completed_by   text,
    check (state in ('OPEN', 'COMPLETED')),
    check ((state = 'COMPLETED') = (completed_at is not null)),
    check (state <> 'COMPLETED' or outcome is not null and completed_by is not null)
);

create index shaping_task_of_an_asset on shaping_task (asset_id, id desc);

create trigger shaping_task_note_writing_transaction
    before insert or update on shaping_task
    for each row execute function note_writing_transaction();
