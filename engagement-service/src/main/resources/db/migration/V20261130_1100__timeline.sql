-- What happened to the advice of a council, told as it is kept in the audit and in the same transaction: one index path to a
-- council's page, however much there is. An entry belongs to whom its record belongs now, so that it is seen by who may read
-- that; what a record was called, and nothing else that people wrote in it, goes with it.
create table timeline_entry (
    audit      bigint      not null,
    council    text        not null,
    at         timestamptz not null,
    kind       text        not null check (kind in (
        'REQUEST', 'ENGAGEMENT', 'ACTION_PLAN', 'ACTION', 'SESSION', 'RECOMMENDATION', 'PROGRESS_REVIEW', 'MEASURE', 'PROJECT',
        'CONFORMANCE', 'APPLICATION', 'AWARD', 'PAYMENT')),
    event      text        not null,
    record     uuid        not null,
    -- The record whose councils it has: the award of a payment, else the record itself.
    follows    uuid        not null,
    engagement uuid,
    title      text,
    sort       text,
    reason     text,
    number     integer,
    day        date,
    amount     bigint,
    -- To whom it happened, where the record has gone to another council since.
    former     text,
    primary key (audit, council)
);

create index timeline_entry_of_a_council on timeline_entry (council, at desc, audit desc);
create index timeline_entry_of_a_kind on timeline_entry (council, kind, at desc, audit desc);
create index timeline_entry_of_a_record on timeline_entry (follows, council);

-- The councils that a record belongs to, as it was told of.
create function timeline_councils(told audit) returns text[] language sql stable as $$
    select case told.kind
        when 'application' then array(select jsonb_array_elements_text(told.record -> 'councils'))
        -- What was paid stays with its payee; who reads of it is who reads of the award.
        when 'payment' then array(select council from award where id = cast(told.record ->> 'award' as uuid))
        -- Whoever was not there before has joined; whoever is no longer there has left.
        when 'project' then array(
            with before as (
                select known.record from audit known
                where known.kind = 'project' and known.subject = told.subject and known.id < told.id
                order by known.id desc limit 1),
            was (code) as (
                select jsonb_array_elements(before.record -> 'participants') ->> 'council' from before),
            is_now (code) as (
                select jsonb_array_elements(told.record -> 'participants') ->> 'council')
            (select code from is_now where told.action = 'project.participant_joined'
                except select code from was)
            union
            (select code from was where told.action = 'project.participant_left'
                except select code from is_now))
        else array[told.record ->> 'council'] end
$$;

-- The entries that one change makes: one for each council it happened to, none where it is not for a timeline.
create function timeline_of(told audit) returns setof timeline_entry language sql stable as $$
    select told.id, council.code, told.at, upper(happened.kind), happened.event,
        happened.record,
        case happened.kind when 'payment' then cast(told.record ->> 'award' as uuid) else happened.record end,
        case happened.kind when 'engagement' then happened.record else cast(told.record ->> 'engagement' as uuid) end,
        case
            when happened.kind = 'conformance' then (
                select title from standard where id = cast(told.record ->> 'standard' as uuid))
            when happened.kind <> 'recommendation' then told.record ->> 'title'
            when told.record ? 'asset' then (
                select name from known_asset where id = cast(told.record ->> 'asset' as uuid))
            when told.record ? 'standard' then (
                select title from standard where id = cast(told.record ->> 'standard' as uuid))
            end,
        case happened.kind
            when 'session' then told.record ->> 'kind'
            when 'measure' then told.record ->> 'kind'
            when 'recommendation' then told.record ->> 'kind'
            when 'project' then (
                select one ->> 'role' from jsonb_array_elements(told.record -> 'participants') one
                where one ->> 'council' = council.code limit 1)
            end,
        case happened.event when 'rejected' then told.record ->> 'reasonCode' end,
        cast(case happened.kind when 'action_plan' then told.record ->> 'revision'
            when 'conformance' then told.record ->> 'number' end as integer),
        cast(case happened.kind when 'session' then told.record ->> 'heldOn'
            when 'progress_review' then told.record ->> 'heldOn'
            when 'payment' then told.record ->> 'paidOn' end as date),
        cast(case when happened.kind in ('award', 'payment') then told.record ->> 'amount' end as bigint),
        null
    from (
        select case split_part(told.action, '.', 1) when 'position_statement' then 'engagement'
                else split_part(told.action, '.', 1) end as kind,
            case told.action
                when 'position_statement.received' then 'position_statement_received'
                when 'session.changed' then case told.record ->> 'state' when 'withdrawn' then 'withdrawn' else 'held' end
                when 'conformance.assessed' then told.record ->> 'state'
                when 'project.participant_joined' then 'joined'
                when 'project.participant_left' then 'left'
                else split_part(told.action, '.', 2) end as event,
            cast(told.subject as uuid) as record
        where told.action in (
                'request.submitted', 'request.triaged', 'request.accepted', 'request.declined', 'request.deferred',
                'request.withdrawn',
                'engagement.scoped', 'engagement.agreed', 'engagement.started', 'engagement.paused', 'engagement.resumed',
                'engagement.entered_follow_up', 'engagement.completed', 'engagement.ended_early', 'engagement.transferred',
                'position_statement.received',
                'action_plan.proposed', 'action_plan.agreed', 'action_plan.closed',
                'action.started', 'action.blocked', 'action.unblocked', 'action.completed', 'action.dropped',
                'recommendation.issued', 'recommendation.accepted', 'recommendation.rejected', 'recommendation.deferred',
                'recommendation.implemented', 'recommendation.lapsed',
                'progress_review.held',
                'measure.baselined', 'measure.realised', 'measure.not_realised',
                'project.participant_joined', 'project.participant_left',
                'conformance.declared', 'conformance.assessed', 'conformance.expired',
                'application.submitted', 'application.ruled_eligible', 'application.ruled_ineligible',
                'application.approved', 'application.reserved', 'application.refused', 'application.withdrawn',
                'award.offered', 'award.accepted', 'award.activated', 'award.declined', 'award.lapsed', 'award.suspended',
                'award.resumed', 'award.completed', 'award.terminated', 'award.transferred',
                'payment.became_claimable', 'payment.claimed', 'payment.queried', 'payment.approved', 'payment.paid',
                'payment.cancelled', 'payment.recovered')
            -- Of a session only that it was held, and that it was not after all.
            or told.action = 'session.changed' and (told.sequence = 1 or told.reason is not null)
    ) happened cross join lateral unnest(timeline_councils(told)) council (code)
    where council.code is not null
$$;

-- What a record's entries tell goes where the record goes, and says to whom it happened.
create function pass_timeline_on(of_record uuid, to_councils text[]) returns void language sql as $$
    with gone as (
        delete from timeline_entry where follows = of_record and council <> all (to_councils)
        returning *)
    insert into timeline_entry (
        audit, council, at, kind, event, record, follows, engagement, title, sort, reason, number, day, amount,
        former)
    select distinct on (gone.audit, next.code)
        gone.audit, next.code, gone.at, gone.kind, gone.event, gone.record, gone.follows, gone.engagement, gone.title,
        gone.sort, gone.reason, gone.number, gone.day, gone.amount, coalesce(gone.former, gone.council)
    from gone cross join lateral unnest(to_councils) next (code)
    order by gone.audit, next.code, gone.council
    on conflict do nothing
$$;

-- True of what may have gone to another council. Places in projects, and payments that were made, do not follow.
create function is_timeline_passed_on(told audit) returns boolean language sql immutable as $$
    select told.kind in ('request', 'engagement', 'action_plan', 'action', 'session', 'recommendation', 'progress_review',
            'measure', 'conformance', 'application', 'award')
        and (told.action like '%.changed' or told.action like '%.transferred')
$$;

create function keep_timeline() returns trigger language plpgsql as $$
begin
    insert into timeline_entry select entry.* from added cross join lateral timeline_of(added) entry;
    perform pass_timeline_on(cast(last.subject as uuid), last.councils)
    from (
        select distinct on (added.kind, added.subject) added.subject, timeline_councils(added) as councils
        from added where is_timeline_passed_on(added)
        order by added.kind, added.subject, added.id desc) last
    where last.councils[1] is not null;
    return null;
end $$;

create trigger audit_keeps_the_timeline
    after insert on audit referencing new table as added
    for each statement execute function keep_timeline();

-- What is in the audit already, with the councils that the records have now.
insert into timeline_entry select entry.* from audit cross join lateral timeline_of(audit) entry;

do $$ begin
    perform pass_timeline_on(cast(last.subject as uuid), last.councils)
    from (
        select distinct on (told.kind, told.subject) told.subject, timeline_councils(told) as councils
        from audit told where is_timeline_passed_on(told)
        order by told.kind, told.subject, told.id desc) last
    where last.councils[1] is not null;
end $$;
