-- All notes of an asset are taken together, and an asset that cannot be assessed is passed over with all of its notes.
create index readiness_due_of_an_asset on readiness_due (asset_id);
