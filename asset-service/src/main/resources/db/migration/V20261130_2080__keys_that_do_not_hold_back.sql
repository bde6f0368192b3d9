-- A unique index of all rows is a key, and an update that names its columns waits for everybody who adds what refers to the row:
-- an adoption of an asset, a version, a link. Of some rows it is none, and says the same, as a null is never equal.
drop index asset_of_a_council_by_reference;
create unique index asset_of_a_council_by_reference on asset (owner_council, external_id) where external_id is not null;

drop index asset_of_a_party_by_reference;
create unique index asset_of_a_party_by_reference on asset (owner_party, external_id) where external_id is not null;

drop index asset_of_an_acceptance;
create unique index asset_of_an_acceptance on asset (output, accepted_in) where output is not null;

drop index solution_of_a_system;
create unique index solution_of_a_system on solution (council, external_id) where external_id is not null;
