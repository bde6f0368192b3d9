create table assessment (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    council        text        not null references council,
    framework      text        not null references framework_version,
    state          text        not null check (state in (
        'DRAFT', 'SUBMITTED', 'IN_PEER_REVIEW', 'IN_MODERATION', 'PROVISIONAL', 'CONTESTED', 'FINAL', 'SUPERSEDED',
        'WITHDRAWN')),
    assurance      text        not null check (assurance in ('SELF_ASSESSED', 'PEER_REVIEWED', 'MODERATED')),
    round          integer     not null check (round >= 1),
    started_by     text        not null,
    signed_by      text check (signed_by <> started_by),
    signed_at      timestamptz,
    submitted_at   timestamptz,
    moderator      text,
    provisional_at timestamptz,
    finalised_at   timestamptz,
    prefilled_from uuid references assessment,
    result         text,
    check ((signed_by is null) = (signed_at is null)),
    check (state in ('DRAFT', 'WITHDRAWN') or signed_by is not null and submitted_at is not null),
    check (state not in ('PROVISIONAL', 'CONTESTED', 'FINAL', 'SUPERSEDED') or result is not null),
    check ((finalised_at is not null) = (state in ('FINAL', 'SUPERSEDED'))),
    check (state not in ('IN_PEER_REVIEW') or assurance <> 'SELF_ASSESSED'),
    check (state <> 'IN_MODERATION' or assurance = 'MODERATED' and moderator is not null)
);

create unique index assessment_open on assessment (council)
    where state in ('DRAFT', 'SUBMITTED', 'IN_PEER_REVIEW', 'IN_MODERATION', 'PROVISIONAL', 'CONTESTED');
create unique index assessment_current on assessment (council) where state = 'FINAL';
create index assessment_of_a_council on assessment (council, id desc);
create index assessment_in_a_state on assessment (state, id desc);
create index assessment_of_a_framework on assessment (framework, id desc);
create index assessment_changes on assessment (changed_in, id);
create index assessment_changes_of_a_council on assessment (council, changed_in, id);

create trigger assessment_note_writing_transaction
    before insert or update on assessment
    for each row execute function note_writing_transaction();
