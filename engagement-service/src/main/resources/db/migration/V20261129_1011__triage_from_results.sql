-- Where a level comes from: the council's current result, or LGDS's own judgement, as before. Who wrote a request does not sign it.
-- A deferral says until when.
alter table engagement_request
    add column commitment_from text check (commitment_from in ('RESULT', 'LGDS')),
    add column silo_from       text check (silo_from in ('RESULT', 'LGDS')),
    add column capacity_from   text check (capacity_from in ('RESULT', 'LGDS')),
    add column assessment      uuid,
    add column drafters        text[] not null default '{}',
    add column deferred_until  date;

update engagement_request
set commitment_from = 'LGDS', silo_from = 'LGDS', capacity_from = 'LGDS'
where commitment_level is not null;

alter table engagement_request
    add check (num_nulls(commitment_level, commitment_from, silo_from, capacity_from) in (0, 4)),
    add check ((assessment is not null) = coalesce('RESULT' in (commitment_from, silo_from, capacity_from), false)),
    add check (state = 'DEFERRED' or deferred_until is null),
    -- Of what was deferred before, nobody said until when.
    add constraint deferred_until_a_day check (state <> 'DEFERRED' or deferred_until is not null) not valid;

create index engagement_request_by_dimension on engagement_request using gin (dimensions);
create index engagement_request_by_service on engagement_request using gin (services);
create index engagement_request_deferred on engagement_request (deferred_until, id) where state = 'DEFERRED';
