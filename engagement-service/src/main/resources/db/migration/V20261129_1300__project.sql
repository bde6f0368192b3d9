create table project (
    id               uuid primary key,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    event_sequence   bigint      not null,
    changed_in       bigint      not null,
    title            text        not null,
    summary          text,
    kind             text        not null check (kind in ('COUNCIL_LED', 'CENTRAL_LOCAL')),
    service          integer,
    area             text,
    flag_area        text,
    flagged_on       date,
    sponsor          text,
    sponsor_case     text,
    advisor          text,
    open_outputs     boolean     not null,
    charter          text,
    charter_revision integer     not null check (charter_revision >= 0),
    charter_by       text,
    chartered_on     date,
    answers          text        not null,
    stages           text        not null,
    playbacks        integer     not null check (playbacks >= 0),
    state            text        not null check (state in (
        'PROPOSED', 'FORMING', 'CHARTERED', 'DISCOVERY', 'ALPHA', 'BETA', 'LIVE', 'PAUSED', 'CLOSED', 'STOPPED')),
    paused_from      text check (paused_from in (
        'PROPOSED', 'FORMING', 'CHARTERED', 'DISCOVERY', 'ALPHA', 'BETA', 'LIVE')),
    reason           text,
    findings         text,
    visibility       text        not null check (visibility in ('SECTOR', 'PUBLIC')),
    check (num_nulls(flag_area, flagged_on) in (0, 2)),
    check (num_nulls(sponsor, sponsor_case) in (0, 2)),
    check ((charter is null) = (charter_by is null)),
    check ((state = 'PAUSED') = (paused_from is not null)),
    check (state not in ('PAUSED', 'STOPPED') or reason is not null),
    check ((state = 'STOPPED') = (findings is not null)),
    check (chartered_on is null or open_outputs and num_nulls(service, charter) = 0
        and num_nonnulls(flagged_on, sponsor_case) > 0),
    check (state in ('STOPPED') or (coalesce(paused_from, state) in ('PROPOSED', 'FORMING')) = (chartered_on is null)),
    check ((visibility = 'PUBLIC') = (chartered_on is not null or state = 'STOPPED'))
);

-- One project for each time that an area is flagged.
create unique index project_of_a_flag on project (flag_area, flagged_on);
create index project_by_state on project (state, id);
create index project_by_kind on project (kind, id);
create index project_by_service on project (service, id);
create index project_by_area on project (area, id);
create index project_public on project (id) where visibility = 'PUBLIC';
create index project_open_on_a_service on project (service, id) where state not in ('CLOSED', 'STOPPED');
create index project_changes on project (changed_in, id);

create trigger project_note_writing_transaction
    before insert or update on project
    for each row execute function note_writing_transaction();

create table participant (
    id              uuid primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    event_sequence  bigint      not null,
    changed_in      bigint      not null,
    project         uuid        not null references project,
    role            text        not null check (role in (
        'LEAD_COUNCIL', 'PARTNER_COUNCIL', 'DEPARTMENT', 'SUPPLIER', 'PROVIDER')),
    council         text,
    party           text,
    name            text,
    supplier        text check (supplier in ('EXISTING', 'NEW')),
    sector          text check (sector in ('HEALTH', 'HOUSING', 'SOCIAL_CARE', 'EDUCATION', 'TRANSPORT')),
    state           text        not null check (state in ('INVITED', 'JOINED', 'LEFT')),
    joined_on       date,
    left_on         date,
    reason          text,
    signed_revision integer,
    signed_by       text,
    signed_at       timestamptz,
    check ((role in ('LEAD_COUNCIL', 'PARTNER_COUNCIL')) = (council is not null)),
    check (num_nonnulls(council, party) = 1),
    check ((party is null) = (name is null)),
    check ((role = 'SUPPLIER') = (supplier is not null)),
    check ((role = 'PROVIDER') = (sector is not null)),
    check (state <> 'JOINED' or joined_on is not null),
    check ((state = 'LEFT') = (left_on is not null)),
    check (num_nulls(signed_revision, signed_by, signed_at) in (0, 3)),
    check (signed_revision is null or joined_on is not null and role in ('LEAD_COUNCIL', 'PARTNER_COUNCIL', 'DEPARTMENT'))
);

create unique index participant_that_leads on participant (project) where role = 'LEAD_COUNCIL' and state <> 'LEFT';
create unique index participant_council_once on participant (project, council) where state <> 'LEFT';
create unique index participant_party_once on participant (project, party) where state <> 'LEFT';
create index participant_of_a_project on participant (project, id);
create index participant_of_a_council on participant (council, project) where state <> 'LEFT';
create index participant_of_a_party on participant (party, project) where state <> 'LEFT';

create trigger participant_note_writing_transaction
    before insert or update on participant
    for each row execute function note_writing_transaction();
