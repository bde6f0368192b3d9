-- The day in London that an engagement was opened on: days agreed are spread over a term that begins then. It is read of all
-- that many advisors do at once, so it stands in the index.
alter table engagement add column opened_on date not null generated always as (london_day(created_at)) stored;

drop index engagement_agreed;

create index engagement_agreed on engagement (lead_advisor) include (opened_on, days)
    where state in ('AGREED', 'ACTIVE', 'FOLLOW_UP', 'PAUSED');
