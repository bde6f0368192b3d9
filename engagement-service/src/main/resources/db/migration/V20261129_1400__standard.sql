create table standard (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    project        uuid        not null references project,
    title          text        not null,
    service        integer     not null,
    area           text,
    visibility     text        not null check (visibility in ('COUNCIL', 'PUBLIC'))
);

create index standard_of_a_project on standard (project, id);
create index standard_by_service on standard (service, id);
create index standard_by_area on standard (area, id);
create index standard_public on standard (id) where visibility = 'PUBLIC';
create index standard_changes on standard (changed_in, id);

create trigger standard_note_writing_transaction
    before insert or update on standard
    for each row execute function note_writing_transaction();

create table standard_version (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    standard       uuid        not null references standard,
    number         integer     not null check (number > 0),
    summary        text        not null,
    criteria       text        not null,
    state          text        not null check (state in (
        'DRAFT', 'CONSULTATION', 'AGREED', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN')),
    opened_on      date,
    closes_on      date,
    comments       integer     not null check (comments >= 0),
    agreed_on      date,
    in_force_from  date,
    ended_on       date,
    reason         text,
    unique (standard, number),
    check ((state = 'DRAFT') = (opened_on is null)),
    check (num_nulls(opened_on, closes_on) in (0, 2)),
    check (closes_on > opened_on),
    check ((state in ('DRAFT', 'CONSULTATION')) = (agreed_on is null)),
    check (num_nulls(agreed_on, in_force_from) in (0, 2)),
    check (agreed_on > closes_on),
    check (in_force_from > agreed_on),
    check ((state in ('SUPERSEDED', 'WITHDRAWN')) = (ended_on is not null)),
    check (state <> 'WITHDRAWN' or reason is not null)
);

-- One version of a standard is in force at a time.
create unique index standard_version_in_force on standard_version (standard) where state = 'IN_FORCE';
create index standard_version_to_come on standard_version (in_force_from, id) where state = 'AGREED';
create index standard_version_by_state on standard_version (state, standard);

create trigger standard_version_note_writing_transaction
    before insert or update on standard_version
    for each row execute function note_writing_transaction();

create table consultation_comment (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    standard_version uuid      not null references standard_version,
    council        text,
    party          text,
    criterion      text,
    text           text        not null,
    answer         text,
    answered_on    date,
    check (num_nonnulls(council, party) = 1),
    check (num_nulls(answer, answered_on) in (0, 2))
);

create index consultation_comment_on_a_version on consultation_comment (standard_version, id);

create trigger consultation_comment_note_writing_transaction
    before insert or update on consultation_comment
    for each row execute function note_writing_transaction();

create table vote (
    id               uuid primary key,
    standard_version uuid        not null references standard_version,
    participant      uuid        not null references participant,
    choice           text        not null check (choice in ('IN_FAVOUR', 'AGAINST', 'ABSTAINED')),
    cast_by          text        not null,
    cast_at          timestamptz not null,
    unique (standard_version, participant)
);
