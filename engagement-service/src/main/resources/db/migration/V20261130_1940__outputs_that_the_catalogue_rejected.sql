-- An output goes back to its project where the catalogue ends the asset it has become without listing it under an open licence:
-- once of each such asset, which it can never be listed as.
alter table output
    add column ended_assets uuid[] not null default '{}',
    add constraint output_is_listed_as_an_asset_that_stands check (asset <> all (ended_assets));
