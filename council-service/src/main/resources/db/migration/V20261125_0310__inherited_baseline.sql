-- Where a successor starts from, as its predecessors' results were on vesting day, and by when it is asked for its own.
create table inherited_baseline (
    council           text primary key references council,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    event_sequence    bigint      not null,
    changed_in        bigint      not null,
    structural_change uuid        not null references structural_change,
    vested_on         date        not null,
    due_by            date        not null check (due_by > vested_on),
    contents          text        not null
);

create index inherited_baseline_due on inherited_baseline (due_by, council);

create trigger inherited_baseline_note_writing_transaction
    before insert or update on inherited_baseline
    for each row execute function note_writing_transaction();
