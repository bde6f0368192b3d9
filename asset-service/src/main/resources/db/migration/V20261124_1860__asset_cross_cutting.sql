-- What serves any service is looked through for every reuse check, the newest first.
create index asset_cross_cutting on asset (id desc) where cross_cutting;
