-- Which services an asset is for: what its adoption avoids is spent on one of them.
alter table known_asset
    add column services integer[] not null default '{}';

-- The copy is filled anew, so that the assets known already have theirs too.
update known_asset set sequence = -1;
delete from copy_filled where topic = 'lgds.assets.state';
delete from inbox where source = '/asset-service' and event_id like 'lgds.assets.state %';
