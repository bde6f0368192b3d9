create table conformance_claim (
    id                 uuid primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    event_sequence     bigint      not null,
    changed_in         bigint      not null,
    standard           uuid        not null references standard,
    standard_version   uuid        not null references standard_version,
    number             integer     not null,
    service            integer     not null,
    council            text,
    former_councils    text[]      not null default '{}',
    proposed_successor text,
    party              text,
    product            uuid,
    statement          text        not null,
    evidence           text        not null,
    state              text        not null check (state in (
        'SELF_DECLARED', 'UNDER_ASSESSMENT', 'MET', 'PARTLY_MET', 'NOT_MET', 'EXPIRED')),
    outcomes           text        not null,
    declared_on        date        not null,
    assessed_on        date,
    met_on             date,
    expires_on         date,
    expired_on         date,
    visibility         text        not null check (visibility in ('PUBLIC', 'SECTOR', 'COUNCIL')),
    check (num_nonnulls(council, party) = 1),
    check ((party is null) = (product is null)),
    check (council is null or council <> all (former_councils) and council is distinct from proposed_successor),
    check ((state in ('SELF_DECLARED', 'UNDER_ASSESSMENT')) = (assessed_on is null)),
    check ((state in ('MET', 'EXPIRED')) = (met_on is not null)),
    check ((met_on is null) = (expires_on is null)),
    check ((state = 'EXPIRED') = (expired_on is not null)),
    check (expires_on > met_on),
    check (visibility = case state when 'MET' then 'PUBLIC' when 'EXPIRED' then 'PUBLIC'
        when 'SELF_DECLARED' then 'SECTOR' when 'UNDER_ASSESSMENT' then 'SECTOR' else 'COUNCIL' end)
);

-- One open claim at a time for a council, and for a product.
create unique index conformance_claim_open_of_a_council on conformance_claim (standard_version, council)
    where state in ('SELF_DECLARED', 'UNDER_ASSESSMENT');
create unique index conformance_claim_open_of_a_product on conformance_claim (standard_version, product)
    where state in ('SELF_DECLARED', 'UNDER_ASSESSMENT');
create index conformance_claim_with_a_standard on conformance_claim (standard, id);
create index conformance_claim_by_service on conformance_claim (service, id);
create index conformance_claim_of_a_council on conformance_claim (council, id);
create index conformance_claim_of_a_party on conformance_claim (party, id);
create index conformance_claim_by_state on conformance_claim (state, id);
create index conformance_claim_public on conformance_claim (id) where visibility = 'PUBLIC';
create index conformance_claim_to_expire on conformance_claim (expires_on, id) where state = 'MET';
create index conformance_claim_met on conformance_claim (met_on, expired_on) where met_on is not null and council is not null;
create index conformance_claim_changes on conformance_claim (changed_in, id);

create trigger conformance_claim_note_writing_transaction
    before insert or update on conformance_claim
    for each row execute function note_writing_transaction();
