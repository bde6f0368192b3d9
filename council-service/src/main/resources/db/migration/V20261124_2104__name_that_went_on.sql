-- Four counties had the name in addresses of GOV.UK that their successors have now, and a name is one council's for ever. Of a
-- reorganisation of years ago the day of the order need not be known.
alter table council alter column slug drop not null;
alter table council add constraint a_council_not_ended_has_a_slug check (slug is not null or state = 'ABOLISHED');
do $$
declare
    too_strict name;
begin
    select conname into too_strict from pg_constraint
    where contype = 'c' and conrelid = 'structural_change'::regclass and pg_get_constraintdef(oid) like '%order_made_on IS NOT NULL%';
    execute format('alter table structural_change drop constraint %I', too_strict);
end $$;
alter table structural_change add constraint an_order_has_its_days check (
    state not in ('ORDER_MADE', 'SHADOW', 'VESTED')
    or (vests_on is not null and (order_made_on is not null or state = 'VESTED')));
