create table evidence_item (
    id         uuid primary key,
    assessment uuid        not null,
    question   text        not null,
    kind       text        not null check (kind in ('LINK', 'DOCUMENT', 'RECORD_REFERENCE', 'OBSERVATION')),
    title      text        not null,
    url        text,
    reference  text,
    dated_on   date,
    visibility text        not null check (visibility in ('COUNCIL', 'REVIEWERS', 'PUBLIC')),
    added_by   text        not null,
    added_at   timestamptz not null,
    foreign key (assessment, question) references question_answer (assessment, question),
    check (kind <> 'LINK' or url is not null),
    check (kind <> 'RECORD_REFERENCE' or reference is not null)
);

create index evidence_item_of_an_answer on evidence_item (assessment, question, id);
