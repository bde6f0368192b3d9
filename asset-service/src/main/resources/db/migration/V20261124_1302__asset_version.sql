create table asset_version (
    id          uuid primary key,
    asset_id    uuid not null references asset,
    number      text not null,
    state       text not null,
    notes       text,
    released_on date,
    unique (asset_id, number),
    check (state = 'DRAFT' or released_on is not null)
);
