create table stage_assessment (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    project        uuid        not null references project,
    stage          text        not null check (stage in ('DISCOVERY', 'ALPHA', 'BETA', 'LIVE')),
    state          text        not null check (state in ('SCHEDULED', 'HELD', 'REPORTED')),
    scheduled_for  date        not null,
    lead_assessor  text        not null,
    panel          text        not null,
    held_on        date,
    overall        text check (overall in ('GREEN', 'AMBER', 'RED')),
    summary        text,
    points         text        not null,
    actions        text        not null,
    reported_on    date,
    check (state = 'SCHEDULED' or held_on is not null),
    check ((state = 'REPORTED') = (num_nulls(overall, summary, reported_on) = 0)),
    check (state = 'REPORTED' or num_nonnulls(overall, summary, reported_on) = 0)
);

-- A project is before one panel at a time.
create unique index stage_assessment_under_way on stage_assessment (project) where state <> 'REPORTED';
create index stage_assessment_of_a_project on stage_assessment (project, id);

create trigger stage_assessment_note_writing_transaction
    before insert or update on stage_assessment
    for each row execute function note_writing_transaction();

create table playback (
    id         uuid primary key,
    project    uuid        not null references project,
    stage      text        not null check (stage in ('DISCOVERY', 'ALPHA', 'BETA', 'LIVE')),
    title      text        not null,
    url        text        not null,
    held_on    date        not null,
    summary    text        not null,
    created_at timestamptz not null
);

create index playback_of_a_project on playback (project, id);
