-- The snapshot that stands for a council's peers now, by the default method and parameters.
create table peer_set (
    council        text primary key references council,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    snapshot_id    uuid        not null references peer_snapshot
);

create index peer_set_of_a_snapshot on peer_set (snapshot_id);

create trigger peer_set_note_writing_transaction
    before insert or update on peer_set
    for each row execute function note_writing_transaction();
