-- Who claims an adoption, when it came to each stage, what it costs, and whether it is still so.
alter table adoption
    add column keeper                 text,
    add column claimed_client         text,
    add column claimed_organisation   text,
    add column claimed_person         text,
    add column confirmed_client       text,
    add column confirmed_organisation text,
    add column confirmed_person       text,
    add column interested_on          date,
    add column evaluating_on          date,
    add column planned_on             date,
    add column implementing_on        date,
    add column ended_on               date,
    add column one_off_pence          bigint check (one_off_pence >= 0),
    add column yearly_pence           bigint check (yearly_pence >= 0),
    add column price_base             integer,
    add column provenance             text check (provenance in ('ACTUAL', 'CONTRACT', 'ESTIMATE', 'DEFAULT')),
    add column cost_shared            boolean,
    add column evidence_url           text,
    add column verified               text check (verified in ('LGDS', 'EVIDENCE')),
    add column verified_at            timestamptz,
    add column verified_by            text,
    add column verification_evidence  text,
    add column recommendation         uuid,
    add column stale                  boolean not null default false,
    add column adaptations            integer not null default 0,
    add column upstreamed             integer not null default 0,
    add check (num_nonnulls(one_off_pence, yearly_pence) = 0
               or num_nonnulls(price_base, provenance, cost_shared) = 3),
    add check (num_nonnulls(verified_at, verified_by, verification_evidence) in (0, 3)),
    add check (verified is distinct from 'LGDS' or verified_at is not null),
    add check (verified is distinct from 'EVIDENCE' or evidence_url is not null and stage = 'LIVE'),
    add check (upstreamed between 0 and adaptations);

-- One reference of a council's system means one open adoption.
create unique index adoption_reference on adoption (council, keeper, external_id)
    where external_id is not null and stage in ('INTERESTED', 'EVALUATING', 'PLANNED', 'IMPLEMENTING', 'LIVE');
create unique index adoption_recommended on adoption (recommendation) where recommendation is not null;
create index adoption_to_confirm on adoption (confirmed_at)
    where not stale and stage in ('INTERESTED', 'EVALUATING', 'PLANNED', 'IMPLEMENTING', 'LIVE');
create index adoption_stale on adoption (id desc) where stale;
create index adoption_verified on adoption (id desc) where verified is not null;
create index adoption_adapted on adoption (asset_id, id desc) where adaptations > 0;
