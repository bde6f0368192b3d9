-- What an advisor has to do and when, read by their subject: for their calendar, and for lists of what they advise on.
alter table advisor
    -- The hash of the secret in the address of their calendar feed; the secret itself is kept nowhere.
    add column calendar_feed text unique check (length(calendar_feed) = 64),
    add check (calendar_feed is null or state = 'REGISTERED');

create index engagement_led on engagement (lead_advisor, id) where lead_advisor is not null;

-- Who leads an engagement and who advises beside the lead, one row each: the order of what one of them advises on.
create table engagement_advisor (
    advisor    text not null,
    engagement uuid not null references engagement,
    primary key (advisor, engagement)
);

create index engagement_advisor_in_an_engagement on engagement_advisor (engagement);

create function keep_engagement_advisors() returns trigger language plpgsql as $$
declare
    advising text[] := array_remove(array_append(new.further_advisors, new.lead_advisor), null);
begin
    if tg_op = 'UPDATE' then
        delete from engagement_advisor where engagement = new.id and advisor <> all (advising);
    end if;
    insert into engagement_advisor select distinct unnest(advising), new.id on conflict do nothing;
    return null;
end $$;

create trigger engagement_keeps_its_advisors
    after insert or update of lead_advisor, further_advisors on engagement
    for each row execute function keep_engagement_advisors();

insert into engagement_advisor
select distinct unnest(array_remove(array_append(further_advisors, lead_advisor), null)), id from engagement;

create index session_of_an_advisor on session (advisor, held_on);
create index action_of_a_person on action (owner_subject, due_on) where owner_subject is not null;
create index stage_assessment_led on stage_assessment (lead_assessor, (coalesce(held_on, scheduled_for)));
create index project_of_an_advisor on project (advisor, id) where advisor is not null;
