create table solution (
    id               uuid primary key,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    event_sequence   bigint      not null,
    changed_in       bigint      not null,
    council          text        not null,
    service          integer     not null,
    interaction      integer,
    kind             text        not null,
    phase            text        not null,
    title            text        not null,
    need             text,
    started_on       date,
    live_on          date,
    retired_on       date,
    one_off_pence    bigint check (one_off_pence >= 0),
    yearly_pence     bigint check (yearly_pence >= 0),
    spent_pence      bigint check (spent_pence >= 0),
    price_base       integer,
    provenance       text check (provenance in ('ACTUAL', 'CONTRACT', 'ESTIMATE', 'DEFAULT')),
    costs_shared     boolean     not null,
    supplier         uuid references supplier,
    product          text,
    category         text,
    contract_ends_on date,
    asset_id         uuid references asset,
    asset_version    text,
    inherited        boolean     not null,
    inherited_from   text[]      not null,
    confirmed        boolean     not null,
    outside_tier     boolean     not null,
    external_id      text,
    client           text        not null,
    check (kind in ('BESPOKE_INHOUSE', 'BESPOKE_COMMISSIONED', 'LICENSED_PRODUCT', 'SHARED_ASSET', 'CENTRAL_PLATFORM',
                    'MANUAL')),
    check (phase in ('PLANNED', 'DISCOVERY', 'ALPHA', 'BETA', 'LIVE', 'RETIRED')),
    check (phase <> 'LIVE' or live_on is not null),
    check (phase <> 'RETIRED' or retired_on is not null),
    check (live_on >= started_on),
    check (retired_on >= started_on),
    check (retired_on >= live_on),
    check (contract_ends_on > started_on),
    check (kind not in ('SHARED_ASSET', 'CENTRAL_PLATFORM') or asset_id is not null),
    check (asset_version is null or asset_id is not null),
    check (num_nonnulls(one_off_pence, yearly_pence, price_base, provenance) in (0, 4)),
    check (spent_pence is null or one_off_pence is not null),
    check (spent_pence <= one_off_pence),
    check (inherited or confirmed),
    check (inherited = (cardinality(inherited_from) > 0))
);

create unique index solution_of_a_system on solution (council, external_id);
create index solution_of_a_council on solution (council, id desc);
create index solution_of_a_service on solution (service, id desc);
create index solution_of_a_kind on solution (kind, id desc);
create index solution_in_a_phase on solution (phase, id desc);
create index solution_of_a_supplier on solution (supplier, id desc);
create index solution_of_an_asset on solution (asset_id, id desc);
create index solution_by_contract_end on solution (contract_ends_on, id desc);
create index solution_inherited on solution (id desc) where inherited;
create index solution_changes on solution (changed_in, id);
create index solution_changes_of_a_council on solution (council, changed_in, id);

create trigger solution_note_writing_transaction
    before insert or update on solution
    for each row execute function note_writing_transaction();
