-- A council that has ended has peers no more; the set it had last stays, for whom it shared its results with.
alter table peer_set add column ended_on date;
