create index asset_by_supplier on asset using gin (suppliers);
