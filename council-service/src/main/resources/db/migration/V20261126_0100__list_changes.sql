-- Interactions and service areas tell what changed, as services do. What is there counts as written by this migration.
alter table interaction
    add column version        bigint      not null default 0,
    add column created_at     timestamptz not null default now(),
    add column updated_at     timestamptz not null default now(),
    add column event_sequence bigint      not null default 0,
    add column changed_in     bigint      not null default pg_current_xact_id()::text::bigint;

alter table interaction
    alter column version drop default,
    alter column created_at drop default,
    alter column updated_at drop default,
    alter column event_sequence drop default,
    alter column changed_in drop default;

create index interaction_changes on interaction (changed_in, id);

create trigger interaction_note_writing_transaction
    before insert or update on interaction
    for each row execute function note_writing_transaction();

alter table service_area
    add column version        bigint      not null default 0,
    add column created_at     timestamptz not null default now(),
    add column updated_at     timestamptz not null default now(),
    add column event_sequence bigint      not null default 0,
    add column changed_in     bigint      not null default pg_current_xact_id()::text::bigint;

alter table service_area
    alter column version drop default,
    alter column created_at drop default,
    alter column updated_at drop default,
    alter column event_sequence drop default,
    alter column changed_in drop default;

create index service_area_changes on service_area (changed_in, id);

create trigger service_area_note_writing_transaction
    before insert or update on service_area
    for each row execute function note_writing_transaction();
