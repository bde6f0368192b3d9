-- The publiccode.yml an asset was imported from, as it was sent: facts that no property of the asset holds.
create table publiccode_file (
    asset_id    uuid primary key references asset,
    yaml        text        not null,
    imported_at timestamptz not null,
    check (octet_length(yaml) <= 262144)
);
