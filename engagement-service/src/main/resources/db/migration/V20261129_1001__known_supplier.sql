-- What this service knows of suppliers, from lgds.suppliers.state alone: which of them are one by now.
create table known_supplier (
    id          uuid   primary key,
    name        text   not null,
    state       text   not null,
    merged_into uuid,
    sequence    bigint not null
);
