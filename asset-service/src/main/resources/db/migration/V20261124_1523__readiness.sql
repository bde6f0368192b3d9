-- Reuse readiness: the states of the eight checks with their sum on the asset, the answers with their evidence apart.
alter table asset
    add column readiness_states text[] not null default array_fill('UNKNOWN'::text, array[8]),
    add column readiness_score  integer not null default 0,
    add column readiness_band   text generated always as (
        case when readiness_score >= 7 then 'EASY' when readiness_score >= 4 then 'FAIR' else 'HARD' end) stored,
    add constraint asset_readiness_score check (readiness_score between 0 and 8),
    add constraint asset_readiness_states check (cardinality(readiness_states) = 8);

create index asset_by_readiness on asset (readiness_band, id desc)
    where state in ('LISTED', 'ENDORSED', 'DEPRECATED', 'RETIRED');

create table readiness_answer (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    asset_id       uuid        not null references asset,
    about          text        not null,
    state          text        not null,
    evidence       text,
    evidence_url   text,
    evidence_on    date,
    assessed_by    text        not null,
    unique (asset_id, about),
    check (state in ('UNKNOWN', 'NOT_MET', 'MET', 'NOT_APPLICABLE')),
    check (state <> 'NOT_APPLICABLE' or about = 'ACCESSIBILITY_STATEMENT'),
    check (state not in ('MET', 'NOT_APPLICABLE') or num_nonnulls(evidence, evidence_url) > 0)
);

create trigger readiness_answer_note_writing_transaction
    before insert or update on readiness_answer
    for each row execute function note_writing_transaction();

-- Assets whose computed checks are to be computed anew. It is only added to, so writers of adoptions do not meet in it.
create table readiness_due (
    id       bigint generated always as identity primary key,
    asset_id uuid not null
);

insert into readiness_due (asset_id) select id from asset;

create function note_readiness_due() returns trigger language plpgsql as $$
begin
    insert into readiness_due (asset_id) values (new.asset_id);
    return null;
end $$;

create trigger adoption_begins_live
    after insert on adoption for each row when (new.stage = 'LIVE')
    execute function note_readiness_due();

create trigger adoption_turns_live_or_ends
    after update of stage on adoption for each row when ((old.stage = 'LIVE') <> (new.stage = 'LIVE'))
    execute function note_readiness_due();

create index adoption_live_of_an_asset on adoption (asset_id, council) where stage = 'LIVE';
