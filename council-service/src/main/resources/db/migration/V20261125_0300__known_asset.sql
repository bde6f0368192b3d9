-- What this service knows of assets, from lgds.assets.state alone.
create table known_asset (
    id             uuid    primary key,
    sequence       bigint  not null,
    name           text    not null,
    type           text    not null,
    endorsed       boolean not null,
    latest_version text
);

-- Dimensions that an asset serves and that can be had now; what is not listed, or has no version that stands, is not here.
create table known_asset_dimension (
    asset     uuid    not null references known_asset on delete cascade,
    dimension text    not null,
    endorsed  boolean not null,
    name      text    not null,
    primary key (asset, dimension)
);

create index known_asset_serving on known_asset_dimension (dimension, endorsed desc, name, asset);
