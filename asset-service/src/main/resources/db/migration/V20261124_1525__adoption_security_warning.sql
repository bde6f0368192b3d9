-- The version a council uses was withdrawn for security; it is gone when the council changes to another.
alter table adoption
    add column warned_version  text,
    add column warned_since    timestamptz,
    add column warning_reason  text,
    add column warning_advice  text,
    add column warning_fixed_in text,
    add constraint adoption_warning_is_whole check (
        (warned_version is null) = (warned_since is null) and (warned_version is null) = (warning_reason is null)),
    add constraint adoption_warning_of_the_version_in_use check (warned_version = asset_version);

create index adoption_of_a_version on adoption (asset_id, asset_version, council, id)
    where stage in ('INTERESTED', 'EVALUATING', 'PLANNED', 'IMPLEMENTING', 'LIVE');
