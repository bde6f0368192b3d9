-- Whose a record was before a reorganisation, and, where its council has several successors, which of them should have it until
-- that is confirmed. Changes feeds read in the order of the writing transactions.
alter table engagement_request
    add column former_councils    text[] not null default '{}',
    add column proposed_successor text,
    add check (council <> all (former_councils) and proposed_successor <> council);
alter table engagement
    add column former_councils    text[] not null default '{}',
    add column proposed_successor text,
    add check (council <> all (former_councils) and proposed_successor <> council);
alter table recommendation
    add column former_councils    text[] not null default '{}',
    add column proposed_successor text,
    add check (council <> all (former_councils) and proposed_successor <> council);

create index engagement_request_changes on engagement_request (changed_in, id);
create index engagement_request_formerly on engagement_request using gin (former_councils);
create index engagement_changes on engagement (changed_in, id);
create index engagement_formerly on engagement using gin (former_councils);
create index recommendation_changes on recommendation (changed_in, id);
create index recommendation_formerly on recommendation using gin (former_councils);
