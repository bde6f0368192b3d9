create table authority (
    code      text primary key check (code ~ '^(E47\d{6}|GLA)$'),
    name      text    not null unique,
    kind      text    not null check (kind in ('COMBINED_AUTHORITY', 'COMBINED_COUNTY_AUTHORITY', 'GREATER_LONDON_AUTHORITY')),
    mayoral   boolean not null,
    starts_on date
);
