-- What kind of council it was before it became another, as when a county council goes on as a unitary council.
create table council_former_type (
    council    text not null references council,
    type       text not null check (type in (
        'COUNTY', 'NON_METROPOLITAN_DISTRICT', 'UNITARY', 'METROPOLITAN_DISTRICT', 'LONDON_BOROUGH', 'CITY_CORPORATION',
        'SCOTTISH_UNITARY', 'WELSH_UNITARY', 'NI_DISTRICT')),
    tier       text generated always as (case type
        when 'COUNTY' then 'UPPER' when 'NON_METROPOLITAN_DISTRICT' then 'LOWER' else 'SINGLE' end) stored,
    valid_from date,
    valid_to   date not null check (valid_to >= valid_from)
);

create index council_former_type_of_a_council on council_former_type (council);
