-- What this service knows of the services list (LGSL), from lgds.services.state alone.
create table known_service (
    id          integer primary key,
    label       text    not null,
    area        text,
    enabled     boolean not null,
    provided_by text[]  not null,
    state       text    not null,
    sequence    bigint  not null
);

create index known_service_of_an_area on known_service (area, id);
