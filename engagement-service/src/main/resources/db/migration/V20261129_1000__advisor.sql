create extension if not exists btree_gist;

-- Who advises councils, by the subject of their token alone, with what they know, where and how much they work.
create table advisor (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    subject        text        not null unique check (trim(subject) <> ''),
    state          text        not null check (state in ('REGISTERED', 'RELEASED')),
    dimensions     text[]      not null check (dimensions <@ array[
        'COMMITMENT', 'SILO', 'CAPACITY', 'SERVICE_DESIGN', 'REUSE', 'TECHNOLOGY', 'DATA', 'JOIN_UP']),
    areas          text[]      not null,
    regions        text[]      not null check (regions <@ array[
        'EAST_MIDLANDS', 'EAST_OF_ENGLAND', 'LONDON', 'NORTH_EAST', 'NORTH_WEST', 'SOUTH_EAST', 'SOUTH_WEST',
        'WEST_MIDLANDS', 'YORKSHIRE_AND_THE_HUMBER', 'SCOTLAND', 'WALES', 'NORTHERN_IRELAND']),
    days_per_month integer     not null check (days_per_month between 1 and 23),
    reason         text,
    check (state <> 'RELEASED' or reason is not null)
);

create index advisor_by_state on advisor (state, id);
create index advisor_changes on advisor (changed_in, id);
create index advisor_by_dimension on advisor using gin (dimensions);
create index advisor_by_area on advisor using gin (areas);
create index advisor_by_region on advisor using gin (regions);

create trigger advisor_note_writing_transaction
    before insert or update on advisor
    for each row execute function note_writing_transaction();

create table advisor_leave (
    id        uuid primary key,
    advisor   uuid not null references advisor,
    starts_on date not null,
    ends_on   date not null check (ends_on > starts_on),
    constraint one_leave_on_any_day
        exclude using gist (advisor with =, daterange(starts_on, ends_on) with &&)
);

create index advisor_leave_of_an_advisor on advisor_leave (advisor);

-- What an advisor gains or gained from: a council, or a supplier.
create table advisor_interest (
    id          uuid primary key,
    advisor     uuid        not null references advisor,
    council     text,
    supplier    uuid,
    reason      text        not null check (trim(reason) <> ''),
    held_from   date        not null,
    -- On the day it begins for one that never held.
    held_until  date check (held_until >= held_from),
    declared_by text        not null,
    declared_at timestamptz not null,
    check (num_nonnulls(council, supplier) = 1)
);

create index advisor_interest_of_an_advisor on advisor_interest (advisor);
create index advisor_interest_in_a_council on advisor_interest (council, advisor) where council is not null;

-- Whom an advisor leads at present.
create index engagement_led_and_open on engagement (lead_advisor, id) where state not in ('COMPLETED', 'ENDED_EARLY');
