-- Which output of which collaborative project an asset is: one asset of each output.
alter table asset
    add column project uuid,
    add column output  uuid,
    add check ((project is null) = (output is null));

create unique index asset_of_an_output on asset (output);
