-- A copy, kept by lgds.assets.state.
create table known_asset (
    id       uuid   primary key,
    sequence bigint not null,
    name     text,
    state    text   not null
);
