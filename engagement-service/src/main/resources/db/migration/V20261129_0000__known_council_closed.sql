-- The day a reorganisation closed or opened a council: said by the structural change itself, which may be told of before the
-- council's own record, and which no older record of the council undoes. And where it is, for figures by region.
alter table known_council
    add column region    text,
    add column closed_on date,
    add column opened_on date,
    alter column successors set default '{}',
    add check (closed_on is null or state = 'abolished');

-- The copy is filled anew, so that the councils known already have their region too.
update known_council set sequence = -1;
delete from copy_filled where topic = 'lgds.councils.state';
delete from inbox where source = '/council-service' and event_id like 'lgds.councils.state %';
