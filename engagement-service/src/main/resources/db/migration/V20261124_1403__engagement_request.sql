create table engagement_request (
    id                uuid primary key,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    event_sequence    bigint      not null,
    changed_in        bigint      not null,
    council           text        not null,
    title             text        not null,
    sponsor           text,
    sro               text,
    dimensions        text[]      not null,
    services          integer[]   not null,
    need              text,
    state             text        not null check (state in (
        'DRAFT', 'SUBMITTED', 'TRIAGED', 'ACCEPTED', 'DECLINED', 'DEFERRED', 'WITHDRAWN')),
    commitment_level  integer check (commitment_level between 1 and 5),
    commitment_reason text,
    silo_level        integer check (silo_level between 1 and 5),
    silo_reason       text,
    capacity_level    integer check (capacity_level between 1 and 5),
    capacity_reason   text,
    commitment_action text,
    reason            text,
    engagement        uuid unique,
    check (state in ('DRAFT', 'WITHDRAWN')
        or sponsor is not null and sro is not null and cardinality(dimensions) + cardinality(services) > 0),
    check (num_nulls(commitment_level, commitment_reason, silo_level, silo_reason, capacity_level, capacity_reason) in (0, 6)),
    check (state not in ('TRIAGED', 'ACCEPTED') or commitment_level is not null),
    check (state <> 'ACCEPTED' or commitment_action is not null or least(commitment_level, silo_level, capacity_level) > 1),
    check (state not in ('DECLINED', 'DEFERRED') or reason is not null),
    check ((state = 'ACCEPTED') = (engagement is not null))
);

create index engagement_request_by_council on engagement_request (council, id);
create index engagement_request_by_state on engagement_request (state, id);

create trigger engagement_request_note_writing_transaction
    before insert or update on engagement_request
    for each row execute function note_writing_transaction();
