-- Work that was done in an engagement, and notes on it; one of no quarters is a note alone.
create table session (
    id                 uuid primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    event_sequence     bigint      not null,
    changed_in         bigint      not null,
    engagement         uuid        not null references engagement,
    council            text        not null,
    former_councils    text[]      not null default '{}',
    proposed_successor text,
    held_on            date        not null,
    quarters           integer     not null check (quarters between 0 and 80),
    advisor            text        not null check (length(advisor) <= 255),
    kind               text        not null check (kind in (
        'MEETING', 'WORKSHOP', 'INTERVIEW', 'SITE_VISIT', 'DESK_WORK', 'FEEDBACK', 'OTHER')),
    note               text        check (length(note) <= 10000),
    state              text        not null check (state in ('RECORDED', 'WITHDRAWN')),
    reason             text        check (length(reason) <= 2000),
    check (council <> all (former_councils) and proposed_successor <> council),
    check ((state = 'WITHDRAWN') = (reason is not null)),
    check (quarters > 0 or note is not null)
);

create index session_by_engagement on session (engagement, id);
create index session_by_council on session (council);

create trigger session_note_writing_transaction
    before insert or update on session
    for each row execute function note_writing_transaction();
