-- Service areas that many councils do poorly in, with the figures that say so.
create table service_area_flag (
    area            text primary key references service_area,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    event_sequence  bigint      not null,
    changed_in      bigint      not null,
    state           text        not null check (state in ('FLAGGED', 'CLEARED')),
    flagged_on      date        not null,
    cleared_on      date check (cleared_on >= flagged_on),
    figures         text        not null,
    leaders         text[]      not null,
    check ((state = 'CLEARED') = (cleared_on is not null))
);

create trigger service_area_flag_note_writing_transaction
    before insert or update on service_area_flag
    for each row execute function note_writing_transaction();

-- Whether a council may be named where it is among the best of an area. Where nothing is said it may not.
create table naming_consent (
    id              uuid primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    event_sequence  bigint      not null,
    changed_in      bigint      not null,
    area            text        not null references service_area,
    council         text        not null references council,
    consents        boolean     not null
);

create unique index naming_consent_of_a_council on naming_consent (area, council);

create trigger naming_consent_note_writing_transaction
    before insert or update on naming_consent
    for each row execute function note_writing_transaction();
