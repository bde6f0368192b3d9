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
