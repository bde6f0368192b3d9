-- Who issued advice, by their subject: what they declare later may concern it. Of what was issued before this nobody is known.
alter table recommendation add column issued_by text;

create index recommendation_issued_by on recommendation (issued_by, engagement) where issued_by is not null;

-- Whom an advisor advises at present beside its lead.
create index engagement_advised_and_open on engagement using gin (further_advisors)
    where state not in ('COMPLETED', 'ENDED_EARLY');
