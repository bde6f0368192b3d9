-- A council contests a provisional result question by question; each is settled once, and that settles it.
create table contested_question (
    id           uuid primary key,
    assessment   uuid        not null,
    round        integer     not null,
    question     text        not null,
    reason       text        not null check (reason <> ''),
    contested_by text        not null,
    contested_at timestamptz not null,
    outcome      text check (outcome in ('STANDS', 'ADJUSTED')),
    answer       text check (answer <> ''),
    settled_by   text,
    settled_at   timestamptz,
    foreign key (assessment, question) references question_answer (assessment, question),
    check (num_nonnulls(outcome, answer, settled_by, settled_at) in (0, 4))
);

create unique index contested_question_once on contested_question (assessment, round, question);
