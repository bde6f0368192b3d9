-- One row for each question of an assessment, from its start: who answers one locks no other.
create table question_answer (
    id                    uuid primary key,
    version               bigint      not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    event_sequence        bigint      not null,
    changed_in            bigint      not null,
    assessment            uuid        not null references assessment,
    question              text        not null,
    value                 numeric(5, 2) check (value between 0 and 100),
    not_applicable_reason text,
    narrative             text,
    evidence              text check (evidence in ('NONE', 'STATED', 'DOCUMENTED')),
    carried               boolean     not null,
    answered_by           text,
    answered_at           timestamptz,
    check (value is null or not_applicable_reason is null),
    check ((value is null) = (evidence is null)),
    check (not carried or num_nonnulls(value, not_applicable_reason) = 1),
    check ((answered_by is null) = (answered_at is null))
);

create unique index question_answer_of_an_assessment on question_answer (assessment, question);

create trigger question_answer_note_writing_transaction
    before insert or update on question_answer
    for each row execute function note_writing_transaction();
