-- An output has one asset that stands, and one of each acceptance; of those that were drafted before, the acceptance is not known.
alter table asset
    add column accepted_in bigint,
    add constraint asset_of_an_acceptance_is_an_output check (accepted_in is null or output is not null);

drop index asset_of_an_output;
create unique index asset_of_an_output on asset (output) where state not in ('REJECTED', 'RETIRED');
create unique index asset_of_an_acceptance on asset (output, accepted_in);
