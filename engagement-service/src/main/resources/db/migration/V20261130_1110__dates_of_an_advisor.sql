-- What an advisor has to do and when, read by their subject: for their calendar, and for lists of what they advise on.
alter table advisor
    -- The hash of the secret in the address of their calendar feed; the secret itself is kept nowhere.
    add column calendar_feed text unique check (length(calendar_feed) = 64),
    add check (calendar_feed is null or state = 'REGISTERED');

create index engagement_led on engagement (lead_advisor, id) where lead_advisor is not null;
create index engagement_advised_beside_the_lead on engagement using gin (further_advisors) where further_advisors <> '{}';
create index session_of_an_advisor on session (advisor, held_on);
create index action_of_a_person on action (owner_subject, due_on) where owner_subject is not null;
create index stage_assessment_led on stage_assessment (lead_assessor, (coalesce(held_on, scheduled_for)));
create index project_of_an_advisor on project (advisor, id) where advisor is not null;
