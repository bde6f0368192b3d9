create table widget (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    owner          text        not null,
    name           text        not null unique,
    state          text        not null
);

create index widget_changes on widget (changed_in, id);

create trigger widget_note_writing_transaction
    before insert or update on widget
    for each row execute function note_writing_transaction();
