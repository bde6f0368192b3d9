-- How long councils wait for advice: of each request that was submitted, whose it is and how many days passed until the first
-- advice of its engagement, the earlier of the first session held and the first recommendation issued. -1 while that is awaited;
-- null of what will never come. A note is no session: it took no time. What has an engagement is the council's whose that is.
-- What was not seen being submitted counts from the day it was made.
create table request_advice (
    request      uuid    primary key references engagement_request,
    council      text    not null,
    submitted_on date    not null,
    days         integer check (days >= -1)
);

-- The same as lines and totals, by day of waiting and month of submission: of each council and of all, of each month and of any.
-- They are added up like those of engagements.
create table first_advice_change (
    council  text    not null,
    month    date    not null,
    days     integer not null,
    requests integer not null
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

-- Council '' is every council; the first day of year 1 is any month.
create table first_advice_total (
    council  text    not null,
    month    date    not null,
    days     integer not null,
    requests bigint  not null,
    primary key (council, month, days)
);

-- Looks at these requests anew. Each is held while it is looked at, so that of two who advise at once the second sees what the
-- first did. Requests are held last in a transaction and in the order of their ids, and who holds those of several engagements
-- holds their councils alone.
create function time_first_advice(asked uuid[]) returns void language plpgsql as $$
begin
    if cardinality(asked) = 0 then
        return;
    end if;
    insert into request_advice (request, council, submitted_on)
    select id, council, london_day(case state when 'SUBMITTED' then updated_at else created_at end) from engagement_request
    where id = any(asked) and state not in ('DRAFT', 'WITHDRAWN') order by id
    on conflict do nothing;
    perform 1 from request_advice where request = any(asked) order by request for update;
    with present as (
        select request.id, coalesce(engagement.council, request.council) as council, kept.submitted_on,
            kept.council as old_council, kept.days as old_days,
            case when advice.given_on is not null then greatest(advice.given_on - kept.submitted_on, 0)
                when request.state in ('SUBMITTED', 'TRIAGED', 'DEFERRED')
                    or request.state = 'ACCEPTED' and engagement.state not in ('COMPLETED', 'ENDED_EARLY') then -1
            end as days
        from request_advice kept
            join engagement_request request on request.id = kept.request
            left join engagement on engagement.id = request.engagement
            cross join lateral (select least(
                (select min(held_on) from session
                 where session.engagement = request.engagement and session.state = 'RECORDED' and quarters > 0),
                (select min(issued_on) from recommendation
                 where recommendation.engagement = request.engagement)) as given_on) advice
        where kept.request = any(asked)
    ), changed as (
        select * from present where (old_council, old_days) is distinct from (council, days)
    ), line as (
        insert into first_advice_change (council, month, days, requests)
        select old_council, date_trunc('month', submitted_on), old_days, -1 from changed where old_days is not null
        union all
        select council, date_trunc('month', submitted_on), days, 1 from changed where days is not null
    )
    update request_advice kept set council = changed.council, days = changed.days
    from changed where kept.request = changed.id;
end $$;

create function request_is_timed() returns trigger language plpgsql as $$
begin
    perform time_first_advice(array[new.id]);
    return null;
end $$;

create trigger engagement_request_is_timed
    after insert on engagement_request
    for each row when (new.state <> 'DRAFT') execute function request_is_timed();

create trigger engagement_request_is_timed_anew
    after update on engagement_request
    for each row when (new.state <> 'DRAFT'
        and (old.council, old.state, old.engagement) is distinct from (new.council, new.state, new.engagement))
    execute function request_is_timed();

create function engagement_is_timed() returns trigger language plpgsql as $$
begin
    perform time_first_advice(array[new.request]);
    return null;
end $$;

create trigger engagement_is_timed
    after update on engagement
    for each row when (new.request is not null and (old.council, old.state) is distinct from (new.council, new.state))
    execute function engagement_is_timed();

create function advice_added_is_timed() returns trigger language plpgsql as $$
begin
    perform time_first_advice(array(
        select distinct request from added join engagement on engagement.id = added.engagement where request is not null));
    return null;
end $$;

create trigger session_added_is_timed
    after insert on session
    referencing new table as added for each statement execute function advice_added_is_timed();

create trigger recommendation_added_is_timed
    after insert on recommendation
    referencing new table as added for each statement execute function advice_added_is_timed();

create function advice_is_timed() returns trigger language plpgsql as $$
begin
    perform time_first_advice(array(
        select request from engagement where id = new.engagement and request is not null));
    return null;
end $$;

create trigger session_is_timed
    after update on session
    for each row when ((old.held_on, old.quarters, old.state) is distinct from (new.held_on, new.quarters, new.state))
    execute function advice_is_timed();

create trigger recommendation_is_timed
    after update on recommendation
    for each row when (old.issued_on is distinct from new.issued_on) execute function advice_is_timed();

create function fold_first_advice_changes(most bigint) returns bigint language plpgsql as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('fold_first_advice_changes', 0)) then
        return 0;
    end if;
    with line as (
        delete from first_advice_change where ctid = any(array(select ctid from first_advice_change limit most)) returning *
    ), added as (
        insert into first_advice_total as total (council, month, days, requests)
        select coalesce(council, ''), coalesce(month, date '0001-01-01'), days, sum(requests)
        from line
        group by grouping sets ((council, month, days), (council, days), (month, days), (days))
        having sum(requests) <> 0
        on conflict (council, month, days) do update set requests = total.requests + excluded.requests
    )
    select count(*) into folded from line;
    return folded;
end $$;

-- Of the requests that are there the audit knows when they were submitted.
insert into request_advice (request, council, submitted_on)
select request.id, request.council, coalesce(submission.day, london_day(request.created_at))
from engagement_request request
    cross join lateral (
        select london_day(min(at)) as day from audit
        where kind = 'request' and subject = request.id::text and action = 'request.submitted') submission
where request.state not in ('DRAFT', 'WITHDRAWN') or submission.day is not null;

select time_first_advice(array(select request from request_advice));
select fold_first_advice_changes(count(*)) from first_advice_change;
