-- Who provides or supports an asset: none of them may have a friend among those who recommend it.
alter table known_asset
    add column suppliers uuid[] not null default '{}';

-- The copy is filled anew, so that the assets known already have theirs too.
update known_asset set sequence = -1;
delete from copy_filled where topic = 'lgds.assets.state';
delete from inbox where source = '/asset-service' and event_id like 'lgds.assets.state %';
