-- The predecessors' adoptions that one goes on from, at vesting.
alter table adoption add column transferred_from uuid[] not null default '{}';
