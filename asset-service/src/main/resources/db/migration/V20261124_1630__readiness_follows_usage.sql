-- Whether an asset is live in two councils follows from the counters, which leave out stale claims.
drop trigger adoption_begins_live on adoption;
drop trigger adoption_turns_live_or_ends on adoption;
drop index adoption_live_of_an_asset;

create trigger usage_begins_shared
    after insert on asset_usage for each row when (new.live_councils >= 2)
    execute function note_readiness_due();

create trigger usage_turns_shared_or_not
    after update on asset_usage for each row when ((old.live_councils >= 2) <> (new.live_councils >= 2))
    execute function note_readiness_due();

insert into readiness_due (asset_id) select asset_id from asset_usage;
