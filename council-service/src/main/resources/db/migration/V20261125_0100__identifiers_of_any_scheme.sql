-- Registers keep growing, so a council may be named in any scheme. Some names are one council's for ever, after its end too:
-- nobody else may have them later.
do $$
declare
    too_strict name;
begin
    select conname into too_strict from pg_constraint
    where contype = 'c' and conrelid = 'council_identifier'::regclass and pg_get_constraintdef(oid) like '%CUSTODIAN%';
    execute format('alter table council_identifier drop constraint %I', too_strict);
end $$;

alter table council_identifier
    add constraint a_scheme_has_a_name check (scheme ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    add constraint a_code_or_slug_is_one_councils_for_ever
        exclude using gist (scheme with =, value with =, council with <>) where (scheme in ('CODE', 'SLUG'))
        deferrable initially deferred;
