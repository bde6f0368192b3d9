-- What LGDS knows better than the rule: that a council provides a service, or does not, for a time and with a reason. What
-- ended stays. The row of a council orders the events about its provision.
create table council_provision (
    council        text primary key references council,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null
);

create trigger council_provision_note_writing_transaction
    before insert or update on council_provision
    for each row execute function note_writing_transaction();

create table service_override (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    council        text        not null references council_provision,
    service        integer     not null references service,
    provides       boolean     not null,
    reason         text        not null check (trim(reason) <> ''),
    holds_from     date        not null,
    -- On the day it begins for one that never held.
    holds_until    date check (holds_until >= holds_from),
    end_reason     text check (trim(end_reason) <> ''),
    check (end_reason is null or holds_until is not null),
    constraint one_override_of_a_service_on_any_day
        exclude using gist (council with =, service with =, daterange(holds_from, holds_until) with &&)
);

create index service_override_of_a_council on service_override (council, id);
create index service_override_of_a_service on service_override (service, holds_from);

create trigger service_override_note_writing_transaction
    before insert or update on service_override
    for each row execute function note_writing_transaction();
