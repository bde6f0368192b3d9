-- What others call a council. Superseded ones stay, also where nobody knows since when they are.
create extension if not exists btree_gist;

create table council_identifier (
    council    text    not null references council,
    scheme     text    not null check (scheme in ('CODE', 'GSS', 'SLUG', 'SNAC', 'CUSTODIAN')),
    value      text    not null check (value = trim(value) and value <> ''),
    superseded boolean not null,
    valid_from date,
    valid_to   date check (valid_to > valid_from),
    check (scheme <> 'GSS' or value ~ '^(E0[6-9]|E10|S12|W06|N09)\d{6}$'),
    check (scheme <> 'CODE' or value = council),
    check (valid_to is null or superseded),
    constraint an_identifier_names_one_council_on_any_day
        exclude using gist (scheme with =, value with =, daterange(valid_from, valid_to) with &&)
);

create index council_identifier_of_a_council on council_identifier (council);
create index council_identifier_by_value on council_identifier (lower(value), scheme);

create unique index council_identifier_in_use on council_identifier (council, scheme) where not superseded;
