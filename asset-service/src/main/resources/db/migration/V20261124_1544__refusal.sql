-- Why councils did not take an asset that LGDS had recommended to them.
create table refusal (
    id             uuid primary key,
    recommendation uuid        not null unique,
    asset_id       uuid        not null references asset,
    council        text        not null,
    reason_code    text        not null,
    reason         text,
    refused_at     timestamptz not null
);

create index refusal_of_an_asset on refusal (asset_id, id desc);
