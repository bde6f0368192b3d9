-- The payee is the council that leads the project (DOMAIN.md 5.8). A council that has followed it is paid where the lead's place does
-- not say so: it waits for a choice among several, or the project is over and keeps whom it had. Awards that are for another council
-- already wait: until their council leads again, or they are ended.
create function award_is_of_the_lead(council text, former_councils text[], project uuid) returns boolean language sql stable as $$
    select exists (
        select from participant taking
        where taking.project = $3 and taking.role = 'LEAD_COUNCIL' and taking.state = 'JOINED' and taking.council = any ($1 || $2))
$$;

create or replace function payment_is_made_under_an_active_award() returns trigger language plpgsql as $$
begin
    perform from award
        where id = new.award and state = 'ACTIVE' and proposed_successor is null and not undertaking_due
            and award_is_of_the_lead(council, former_councils, project) for share;
    if not found then
        raise exception 'award % is not active, waits for a successor, or is not of the council that leads', new.award
            using errcode = 'check_violation', constraint = 'payment_is_made_under_an_active_award';
    end if;
    return new;
end $$;

-- Once a transaction is over, a council that has given up the lead has no open award that needs it there.
create function award_keeps_its_lead() returns trigger language plpgsql as $$
begin
    if exists (
        select from award
        where project = new.project and council = new.council and proposed_successor is null
            and state in ('OFFERED', 'ACCEPTED', 'ACTIVE', 'SUSPENDED')
            and not award_is_of_the_lead(council, former_councils, project)) then
        raise exception 'council % has an open award for project %', new.council, new.project
            using errcode = 'check_violation', constraint = 'award_keeps_its_lead';
    end if;
    return null;
end $$;

create constraint trigger award_keeps_its_lead
    after update of role, state on participant deferrable initially deferred
    for each row when (old.role = 'LEAD_COUNCIL' and old.state = 'JOINED'
        and (new.role <> 'LEAD_COUNCIL' or new.state <> 'JOINED'))
    execute function award_keeps_its_lead();
