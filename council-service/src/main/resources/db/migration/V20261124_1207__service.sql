create table service (
    id             integer primary key check (id >= 0),
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    label          text        not null,
    area           text references service_area,
    enabled        boolean     not null,
    providing_tier text check (providing_tier in ('COUNTY_UNITARY', 'DISTRICT_UNITARY', 'ALL')),
    state          text        not null check (state in ('ACTIVE', 'WITHDRAWN')),
    search         tsvector generated always as (search_words(label)) stored
);

create index service_changes on service (changed_in, id);
create index service_by_area on service (area, id);
create index service_by_providing_tier on service (providing_tier, id);
create index service_enabled on service (enabled, id);
create index service_search on service using gin (search);

create trigger service_note_writing_transaction
    before insert or update on service
    for each row execute function note_writing_transaction();
