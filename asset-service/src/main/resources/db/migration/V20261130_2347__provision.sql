-- Who provides a service is not by tiers alone: some types have nothing to do with it, and of some councils it is said otherwise
-- for a time (lgds.services.state, lgds.provisions.state).
alter table known_service
    add column not_provided_by text[] not null default '{}';

create table known_provision (
    council  text   primary key,
    sequence bigint not null
);

create table known_override (
    council     text    not null references known_provision on delete cascade,
    service     integer not null,
    provides    boolean not null,
    holds_from  date    not null,
    holds_until date,
    primary key (council, service, holds_from)
);

create index known_override_of_a_service on known_override (service);

-- Whether each council provides each service today; null where nobody knows. To be asked for a council or for a service.
create view provision as
select council.code as council, service.id as service,
    coalesce(said.provides, case when cardinality(service.provided_by) > 0 and council.tier is not null then
        council.tier = any(service.provided_by) and coalesce(council.type, '') <> all(service.not_provided_by) end)
        as provides
from known_council council
    cross join known_service service
    left join known_override said on said.council = council.code and said.service = service.id
        and said.holds_from <= cast(now() at time zone 'Europe/London' as date)
        and (said.holds_until is null or said.holds_until > cast(now() at time zone 'Europe/London' as date));

-- Councils in being that provide a service; where nobody knows who does, those that have something in use for it too.
create or replace function councils_providing(wanted integer) returns setof text language sql stable as $$
    select council.code
    from provision join known_council council on council.code = provision.council
    where provision.service = wanted and provision.provides and council.state = 'active'
    union
    select solution.council
    from solution
    where solution.service = wanted and solution.phase <> 'RETIRED'
        and not exists (select from known_service where id = wanted and cardinality(provided_by) > 0)
        and (select provision.provides from provision
            where provision.council = solution.council and provision.service = wanted) is not false
$$;

-- Who provides a service is part of what is found of it.
create function note_duplication_scope_of_provision() returns trigger language plpgsql as $$
begin
    insert into duplication_scope (kind, value)
    values ('SERVICE', case when tg_table_name = 'known_service' then to_jsonb(new) ->> 'id'
        else to_jsonb(coalesce(new, old)) ->> 'service' end);
    return null;
end $$;

create trigger known_service_note_duplication_scope
    after update on known_service
    for each row
    when ((old.provided_by, old.not_provided_by) is distinct from (new.provided_by, new.not_provided_by))
    execute function note_duplication_scope_of_provision();

create trigger known_override_note_duplication_scope
    after insert or update or delete on known_override
    for each row execute function note_duplication_scope_of_provision();
