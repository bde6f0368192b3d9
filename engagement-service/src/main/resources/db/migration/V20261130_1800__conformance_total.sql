-- Conformance by region and by service, without a look at every claim: how many claims are met from a month on, and how many
-- councils' these are. A council counts once, however many claims it has, so sums cannot be added to as claims change: whoever
-- changes one notes whose it is and of which service, and the sums of that region and service are made anew shortly after.
-- Whoever reads meanwhile counts their claims.
create table conformance_change (
    council text not null,
    region  text,
    service integer
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

create table conformance_total (
    part     text   not null check (part in ('REGION', 'SERVICE')),
    key      text   not null,
    month    date   not null,
    met      bigint not null check (met >= 0),
    councils bigint not null check (councils >= 0),
    primary key (part, key, month)
);

-- Lists of what was met, council by council, service by service and of a standard, without a claim being read.
drop index conformance_claim_met;
create index conformance_claim_met_of_a_council on conformance_claim (council, met_on, expired_on) include (service, standard)
    where met_on is not null and council is not null;
create index conformance_claim_met_for_a_service on conformance_claim (service, met_on, expired_on) include (council, standard)
    where met_on is not null and council is not null;
create index conformance_claim_met_with_a_standard on conformance_claim (standard, met_on, expired_on) include (council, service)
    where met_on is not null and council is not null;

-- Of each month in which they change, what they are from then on.
create function conformance_by_month(regions text[], services integer[])
    returns table (part text, key text, month date, met bigint, councils bigint) language sql stable as $$
    with claim as (
        select 'REGION' as part, coalesce(region, 'unknown') as key, council, met_on, expired_on
        from conformance_claim left join known_council on code = council
        where cardinality(regions) > 0 and coalesce(region, 'unknown') = any (regions)
            and met_on is not null and council is not null
        union all
        select 'SERVICE', service::text, council, met_on, expired_on
        from conformance_claim
        where cardinality(services) > 0 and service = any (services) and met_on is not null and council is not null),
    span as (
        select claim.part, claim.key, council, date_trunc('month', met_on::timestamp)::date as since,
            date_trunc('month', expired_on::timestamp)::date as until
        from claim),
    change as (
        select change.part, change.key, council, change.month, sum(change.met) as met
        from (
            select span.part, span.key, council, since as month, 1 as met from span where until is null or until > since
            union all
            select span.part, span.key, council, until, -1 from span where until > since) change
        group by change.part, change.key, council, change.month),
    running as (
        select change.part, change.key, change.month, change.met, sum(change.met) over (
            partition by change.part, change.key, council order by change.month) as after
        from change),
    step as (
        select running.part, running.key, running.month, sum(running.met) as met,
            sum((after > 0)::integer - (after - running.met > 0)::integer) as councils
        from running group by running.part, running.key, running.month)
    select step.part, step.key, step.month,
        (sum(step.met) over by_month)::bigint, (sum(step.councils) over by_month)::bigint
    from step window by_month as (partition by step.part, step.key order by step.month)
$$;

create function note_conformance_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.council is not null and old.met_on is not null then
        insert into conformance_change (council, service) values (old.council, old.service);
    end if;
    if tg_op <> 'DELETE' and new.council is not null and new.met_on is not null
        and (tg_op = 'INSERT' or old.met_on is null or old.council is distinct from new.council) then
        insert into conformance_change (council, service) values (new.council, new.service);
    end if;
    return null;
end $$;

create trigger conformance_claim_note_change
    after insert or delete on conformance_claim for each row execute function note_conformance_change();

create trigger conformance_claim_note_changed
    after update on conformance_claim
    for each row when ((old.council, old.met_on, old.expired_on) is distinct from (new.council, new.met_on, new.expired_on))
    execute function note_conformance_change();

-- A council that is heard of, forgotten, or in another region now: what it left has changed too.
create function note_conformance_of_a_region() returns trigger language plpgsql as $$
begin
    insert into conformance_change (council, region) values
        (coalesce(new.code, old.code), null),
        (coalesce(new.code, old.code), coalesce(old.region, 'unknown'));
    return null;
end $$;

create trigger known_council_note_conformance
    after insert or delete on known_council for each row execute function note_conformance_of_a_region();

create trigger known_council_note_conformance_changed
    after update on known_council
    for each row when (old.region is distinct from new.region)
    execute function note_conformance_of_a_region();

create function fold_conformance_changes(most bigint) returns bigint language plpgsql as $$
declare
    folded bigint;
    regions text[];
    services integer[];
begin
    if not pg_try_advisory_xact_lock(hashtextextended('fold_conformance_changes', 0)) then
        return 0;
    end if;
    with line as (
        delete from conformance_change
        where ctid = any(array(select ctid from conformance_change limit most)) returning *)
    select count(*), array_agg(distinct coalesce(line.region, known_council.region, 'unknown')),
        coalesce(array_agg(distinct service) filter (where service is not null), '{}')
    into folded, regions, services
    from line left join known_council on code = council;
    delete from conformance_total
    where part = 'REGION' and key = any (regions) or part = 'SERVICE' and key = any (services::text[]);
    insert into conformance_total select * from conformance_by_month(regions, services);
    return folded;
end $$;

insert into conformance_change (council, service)
select distinct council, service from conformance_claim where met_on is not null and council is not null;

select fold_conformance_changes(count(*)) from conformance_change;
