-- What kind of council it is and where: for groups of councils, and for what its tier provides.
alter table known_council
    add column type   text,
    add column tier   text,
    add column nation text,
    add column region text;

-- The copy is filled anew, so that the councils known already have these too.
update known_council set sequence = -1;
delete from copy_filled where topic = 'lgds.councils.state';
delete from inbox where source = '/council-service' and event_id like 'lgds.councils.state %';
