-- What this service knows of councils' results, from lgds.results.state alone. One that was superseded stays, without anything but
-- its place in the order, so that no older record of it brings it back.
create table known_result (
    id               uuid    primary key,
    council          text,
    framework        text,
    assurance        text,
    finalised_at     timestamptz,
    commitment_level integer check (commitment_level between 1 and 5),
    silo_level       integer check (silo_level between 1 and 5),
    capacity_level   integer check (capacity_level between 1 and 5),
    weakest          text,
    superseded       boolean not null,
    sequence         bigint  not null,
    check (superseded or num_nulls(council, framework, assurance, finalised_at) = 0)
);

create index known_result_current on known_result (council, finalised_at desc, id desc) where not superseded;
