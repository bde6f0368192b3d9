create table council (
    code              text primary key check (code ~ '^([A-Z]{3,4}|NIR-[A-Y])$'),
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    event_sequence    bigint      not null,
    changed_in        bigint      not null,
    name              text        not null,
    name_cy           text,
    type              text        not null check (type in (
        'COUNTY', 'NON_METROPOLITAN_DISTRICT', 'UNITARY', 'METROPOLITAN_DISTRICT', 'LONDON_BOROUGH', 'CITY_CORPORATION',
        'SCOTTISH_UNITARY', 'WELSH_UNITARY', 'NI_DISTRICT')),
    tier              text        not null check (tier = case type
        when 'COUNTY' then 'UPPER' when 'NON_METROPOLITAN_DISTRICT' then 'LOWER' else 'SINGLE' end),
    nation            text        not null check (nation = case type
        when 'SCOTTISH_UNITARY' then 'SCOTLAND' when 'WELSH_UNITARY' then 'WALES' when 'NI_DISTRICT' then 'NORTHERN_IRELAND'
        else 'ENGLAND' end),
    region            text        not null check (nation = 'ENGLAND' or region = nation),
    state             text        not null check (state in ('PROPOSED', 'SHADOW', 'ACTIVE', 'ABOLISHED', 'WITHDRAWN')),
    starts_on         date,
    ends_on           date check (ends_on > starts_on),
    slug              text        not null unique,
    homepage          text,
    population        integer check (population > 0),
    population_as_of  integer,
    area_km2          double precision check (area_km2 > 0),
    deprivation_score double precision check (deprivation_score between 0 and 100),
    rural_share       double precision check (rural_share between 0 and 1),
    search            tsvector generated always as (search_words(name || ' ' || coalesce(name_cy, ''))) stored,
    check ((name_cy is not null) = (nation = 'WALES')),
    check ((ends_on is not null) or state <> 'ABOLISHED')
);

create index council_changes on council (changed_in, code);
create index council_by_nation on council (nation, code);
create index council_by_region on council (region, code);
create index council_by_type on council (type, code);
create index council_by_tier on council (tier, code);
create index council_by_state on council (state, code);
create index council_search on council using gin (search);

create trigger council_note_writing_transaction
    before insert or update on council
    for each row execute function note_writing_transaction();
