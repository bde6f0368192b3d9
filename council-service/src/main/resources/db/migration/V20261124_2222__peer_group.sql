-- Councils that a council has chosen to compare itself with.
create table peer_group (
    council        text primary key references council,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    name           text        not null check (name <> ''),
    members        text[]      not null check (cardinality(members) > 0 and not council = any(members)),
    chosen_on      date        not null
);

create trigger peer_group_note_writing_transaction
    before insert or update on peer_group
    for each row execute function note_writing_transaction();
