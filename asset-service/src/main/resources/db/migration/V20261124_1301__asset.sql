create table asset (
    id                uuid primary key,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    event_sequence    bigint      not null,
    changed_in        bigint      not null,
    name              text        not null,
    summary           text        not null,
    type              text        not null,
    origin            text        not null,
    owner_council     text,
    owner_party       text,
    services          integer[]   not null,
    cross_cutting     boolean     not null,
    licence           text,
    repository_url    text,
    documentation_url text,
    tags              text[]      not null,
    state             text        not null,
    latest_version    text,
    listed_at         timestamptz,
    search            tsvector generated always as (to_tsvector('english', name || ' ' || summary)) stored,
    check (num_nonnulls(owner_council, owner_party) = 1),
    check (state not in ('LISTED', 'ENDORSED')
           or licence is not null and latest_version is not null and (cross_cutting or cardinality(services) > 0))
);

create unique index asset_of_a_repository on asset (repository_url) where state not in ('REJECTED', 'RETIRED');
create index asset_public on asset (id desc) where state in ('LISTED', 'ENDORSED', 'DEPRECATED', 'RETIRED');
create index asset_of_a_council on asset (owner_council, id desc);
create index asset_of_a_party on asset (owner_party, id desc);
create index asset_by_service on asset using gin (services);
create index asset_search on asset using gin (search);
create index asset_changes on asset (changed_in, id);

create trigger asset_note_writing_transaction
    before insert or update on asset
    for each row execute function note_writing_transaction();
