-- What this service knows of adoptions, from lgds.adoptions.state alone.
create table known_adoption (
    id            uuid   primary key,
    sequence      bigint not null,
    council       text   not null,
    asset         uuid   not null,
    stage         text   not null,
    asset_version text,
    went_live_on  date
);

create index known_adoption_live on known_adoption (council, asset, id) where stage = 'live';
