-- Who advises beside the lead, and what the sessions took: in quarters of days, a whole number, so that sums are exact.
alter table engagement
    add column further_advisors text[]  not null default '{}',
    add column quarters_used    integer not null default 0 check (quarters_used >= 0),
    add check (cardinality(further_advisors) <= 20 and lead_advisor <> all (further_advisors));
