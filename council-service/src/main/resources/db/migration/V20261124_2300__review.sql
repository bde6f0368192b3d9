-- Who looks at an assessment in one of its rounds, and what they would have answered. What the council said stays as it is.
create table review (
    id           uuid primary key,
    assessment   uuid        not null references assessment,
    round        integer     not null check (round >= 1),
    stage        text        not null check (stage in ('PEER', 'MODERATION', 'SETTLEMENT')),
    reviewer     text        not null check (reviewer <> ''),
    council      text references council,
    named_by     text        not null,
    named_at     timestamptz not null,
    completed_at timestamptz,
    released_at  timestamptz,
    check ((council is not null) = (stage = 'PEER')),
    -- What somebody has completed counts, and goes on counting.
    check (completed_at is null or released_at is null)
);

-- Nobody looks at one assessment twice: who reviewed it does not moderate it, who moderated it does not settle.
create unique index review_of_a_person on review (assessment, round, reviewer) where released_at is null;
create unique index review_of_one_moderator on review (assessment, round)
    where stage = 'MODERATION' and released_at is null;
create index review_by_reviewer on review (reviewer, assessment);

create table adjustment (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    review         uuid        not null references review,
    assessment     uuid        not null,
    question       text        not null,
    value          numeric(5, 2) check (value between 0 and 100),
    not_applicable boolean     not null,
    evidence       text check (evidence in ('NONE', 'STATED', 'DOCUMENTED', 'VERIFIED')),
    reason         text check (reason <> ''),
    made_at        timestamptz,
    foreign key (assessment, question) references question_answer (assessment, question),
    check (value is null or not not_applicable),
    check ((value is null) = (evidence is null)),
    check ((reason is not null) = (value is not null or not_applicable)),
    check ((made_at is null) = (reason is null))
);

create unique index adjustment_of_a_review on adjustment (review, question);

create trigger adjustment_note_writing_transaction
    before insert or update on adjustment
    for each row execute function note_writing_transaction();
