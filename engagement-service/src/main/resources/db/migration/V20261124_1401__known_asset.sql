-- What this service knows of assets, from lgds.assets.state alone.
create table known_asset (
    id       uuid   primary key,
    sequence bigint not null,
    name     text,
    state    text   not null
);
