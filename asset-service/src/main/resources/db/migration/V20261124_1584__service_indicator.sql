-- What is counted of a service each time its solutions are looked at.
create table service_indicator (
    service          integer     primary key,
    builds_started   bigint      not null,
    builds_on_shared bigint      not null check (builds_on_shared <= builds_started),
    bespoke          bigint      not null,
    providing        bigint      not null,
    suppliers        jsonb       not null,
    counted_at       timestamptz not null default now()
);

-- Councils in being whose tier provides a service; where nobody knows who does, those that have something in use for it.
create function councils_providing(wanted integer) returns setof text language sql stable as $$
    select council.code
    from known_council council join known_service service on service.id = wanted
    where council.state = 'active' and council.tier = any(service.provided_by)
    union
    select solution.council
    from solution
    where solution.service = wanted and solution.phase <> 'RETIRED'
        and not exists (select from known_service where id = wanted and cardinality(provided_by) > 0)
$$;
