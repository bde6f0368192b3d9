create table milestone (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    project        uuid        not null references project,
    title          text        not null,
    criteria       text        not null,
    due_on         date        not null,
    state          text        not null check (state in ('PLANNED', 'SUBMITTED', 'ACCEPTED', 'REJECTED')),
    evidence       text,
    evidence_url   text,
    submitted_on   date,
    submitted_by   uuid references participant,
    decided_on     date,
    reason         text,
    check (state = 'PLANNED' or num_nulls(evidence, submitted_on, submitted_by) = 0),
    check ((state in ('ACCEPTED', 'REJECTED')) = (decided_on is not null)),
    check (state <> 'REJECTED' or reason is not null)
);

create index milestone_of_a_project on milestone (project, id);

create trigger milestone_note_writing_transaction
    before insert or update on milestone
    for each row execute function note_writing_transaction();
