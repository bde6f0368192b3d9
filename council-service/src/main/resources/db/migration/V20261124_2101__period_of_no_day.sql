-- A council that begins and ends on one day, as in a chain of changes, was never in being: its period is empty, and so are
-- those of its names. Councils may swap identifiers in one transaction, so that is looked at when it ends.
do $$
declare
    too_strict record;
begin
    for too_strict in
        select conrelid::regclass as of_table, conname from pg_constraint
        where contype = 'c' and conrelid in ('council'::regclass, 'council_identifier'::regclass, 'council_membership'::regclass)
            and pg_get_constraintdef(oid) ~ '\((ends_on > starts_on|valid_to > valid_from)\)'
    loop
        execute format('alter table %s drop constraint %I', too_strict.of_table, too_strict.conname);
    end loop;
end $$;

alter table council add constraint a_council_ends_after_it_starts check (ends_on >= starts_on);
alter table council_membership add constraint a_membership_ends_after_it_starts check (valid_to >= valid_from);
alter table council_identifier
    add constraint an_identifier_ends_after_it_starts check (valid_to >= valid_from),
    drop constraint an_identifier_names_one_council_on_any_day,
    add constraint an_identifier_names_one_council_on_any_day
        exclude using gist (scheme with =, value with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred;
