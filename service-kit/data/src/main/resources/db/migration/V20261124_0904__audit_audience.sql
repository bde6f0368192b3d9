-- Who was told of a change as it was made, as ce_audience says it: what is shown of a history to others goes no further.
-- Of older rows nobody knows, so they stay with those who see all of the record.
alter table audit add column audience text;
