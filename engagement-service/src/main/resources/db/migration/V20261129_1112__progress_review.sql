-- The look back after an engagement's plan was agreed; kept as it was held.
create table progress_review (
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
    plan_agreed_on     date        not null,
    findings           text        not null check (length(findings) <= 10000),
    recorded_by        text        not null,
    check (council <> all (former_councils) and proposed_successor <> council),
    check (held_on > plan_agreed_on)
);

create index progress_review_by_engagement on progress_review (engagement, id);
create index progress_review_by_council on progress_review (council);

create trigger progress_review_note_writing_transaction
    before insert or update on progress_review
    for each row execute function note_writing_transaction();
