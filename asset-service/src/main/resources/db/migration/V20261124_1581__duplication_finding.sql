create table duplication_finding (
    id                uuid primary key,
    version           bigint       not null,
    created_at        timestamptz  not null,
    updated_at        timestamptz  not null,
    event_sequence    bigint       not null,
    changed_in        bigint       not null,
    kind              text         not null check (kind in (
        'PARALLEL_BUILD', 'REBUILD', 'REPEAT_DISCOVERY', 'PARALLEL_PROCUREMENT', 'INTERNAL', 'DUPLICATE_ASSET')),
    service           integer,
    interaction       integer,
    council           text,
    product           text,
    category          text,
    asset_low         uuid,
    asset_high        uuid,
    state             text         not null check (state in ('SUSPECTED', 'CONFIRMED', 'ADDRESSED', 'DISMISSED')),
    by_hand           boolean      not null,
    holds             boolean      not null,
    members           text         not null check (jsonb_array_length(cast(members as jsonb)) >= 2),
    member_ids        uuid[]       not null check (cardinality(member_ids) >= 2),
    councils          text[]       not null,
    once_councils     text[]       not null check (once_councils @> councils),
    match             numeric(7,6) check (match between 0 and 1),
    reference         uuid,
    avoidable_pence   bigint       not null,
    preventable_pence bigint       not null check (preventable_pence between 0 and avoidable_pence),
    confidence        numeric(3,2) check (confidence between 0 and 1),
    method            text         not null,
    fingerprint       text         not null,
    reason            text,
    reason_code       text check (reason_code in (
        'STATUTORY_DIFFERENCE', 'CONTRACT_LOCKED', 'DIFFERENT_NEED', 'SCALE', 'ALREADY_CONVERGING', 'DATA_ERROR', 'OTHER')),
    outcome           text check (outcome in (
        'ADOPTED_ASSET', 'JOINED_PROJECT', 'JOINT_PROCUREMENT', 'MERGED_ASSETS', 'RETIRED_SOLUTION')),
    check ((state = 'DISMISSED') = (reason_code is not null)),
    check ((state = 'ADDRESSED') = (outcome is not null)),
    check (kind <> 'INTERNAL' or councils = array[council]),
    check (case kind
        when 'INTERNAL' then service is not null and council is not null
            and num_nonnulls(interaction, product, category, asset_low, asset_high) = 0
        when 'PARALLEL_PROCUREMENT' then num_nonnulls(product, category) = 1
            and num_nonnulls(service, interaction, council, asset_low, asset_high) = 0
        when 'DUPLICATE_ASSET' then asset_low < asset_high
            and num_nonnulls(service, interaction, council, product, category) = 0
        else service is not null and num_nonnulls(council, product, category, asset_low, asset_high) = 0 end)
);

-- One open finding of each kind and subject, which new members join.
create unique index duplication_finding_open_of_a_service
    on duplication_finding (kind, service, coalesce(interaction, -1))
    where state in ('SUSPECTED', 'CONFIRMED') and kind in ('PARALLEL_BUILD', 'REBUILD', 'REPEAT_DISCOVERY');
create unique index duplication_finding_open_of_a_council
    on duplication_finding (service, council)
    where state in ('SUSPECTED', 'CONFIRMED') and kind = 'INTERNAL';
create unique index duplication_finding_open_of_a_product
    on duplication_finding (product)
    where state in ('SUSPECTED', 'CONFIRMED') and product is not null;
create unique index duplication_finding_open_of_a_category
    on duplication_finding (category)
    where state in ('SUSPECTED', 'CONFIRMED') and category is not null;
create unique index duplication_finding_open_of_a_pair
    on duplication_finding (asset_low, asset_high)
    where state in ('SUSPECTED', 'CONFIRMED') and kind = 'DUPLICATE_ASSET';

create index duplication_finding_of_a_service on duplication_finding (service, id desc);
create index duplication_finding_of_a_product on duplication_finding (product) where product is not null;
create index duplication_finding_of_a_category on duplication_finding (category) where category is not null;
create index duplication_finding_of_a_pair on duplication_finding (asset_low, asset_high) where asset_low is not null;
create index duplication_finding_of_a_kind on duplication_finding (kind, id desc);
create index duplication_finding_in_a_state on duplication_finding (state, id desc);
create index duplication_finding_avoidable on duplication_finding (avoidable_pence);
create index duplication_finding_of_councils on duplication_finding using gin (councils);
create index duplication_finding_once_of_councils on duplication_finding using gin (once_councils);
create index duplication_finding_of_members on duplication_finding using gin (member_ids);
create index duplication_finding_changes on duplication_finding (changed_in, id);

create trigger duplication_finding_note_writing_transaction
    before insert or update on duplication_finding
    for each row execute function note_writing_transaction();
