create table adoption (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    council        text        not null,
    asset_id       uuid        not null references asset,
    stage          text        not null,
    reached        text        not null,
    asset_version  text,
    went_live_on   date,
    external_id    text,
    reason         text,
    reason_code    text,
    confirmed_at   timestamptz not null,
    visibility     text        not null,
    widest         text        not null,
    check (stage <> 'LIVE' or went_live_on is not null and asset_version is not null),
    check (stage <> 'ABANDONED' or reason_code is not null)
);

create unique index adoption_open on adoption (council, asset_id)
    where stage in ('INTERESTED', 'EVALUATING', 'PLANNED', 'IMPLEMENTING', 'LIVE');
create index adoption_of_a_council on adoption (council, asset_id, id desc);
create index adoption_of_a_council_newest on adoption (council, id desc);
create index adoption_of_an_asset on adoption (asset_id, id desc);
create index adoption_public on adoption (id desc) where visibility = 'PUBLIC';
create index adoption_changes on adoption (changed_in, id);
create index adoption_changes_of_a_council on adoption (council, changed_in, id);

create trigger adoption_note_writing_transaction
    before insert or update on adoption
    for each row execute function note_writing_transaction();
