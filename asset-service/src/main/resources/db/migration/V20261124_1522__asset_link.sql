-- What an asset has to do with another, or with a standard outside the catalogue.
create table asset_link (
    id         uuid primary key,
    asset_id   uuid        not null references asset,
    kind       text        not null check (kind in ('DERIVED_FROM', 'DEPENDS_ON', 'IMPLEMENTS', 'SUPERSEDES')),
    target_id  uuid references asset,
    standard   text,
    created_at timestamptz not null,
    check (num_nonnulls(target_id, standard) = 1),
    check (kind = 'IMPLEMENTS' or target_id is not null),
    check (target_id <> asset_id)
);

create unique index asset_link_once on asset_link (asset_id, kind, target_id) where target_id is not null;
create unique index asset_link_standard_once on asset_link (asset_id, standard) where standard is not null;
create index asset_link_of_an_asset on asset_link (asset_id, id);
create index asset_link_to_an_asset on asset_link (target_id, kind, asset_id) where target_id is not null;
