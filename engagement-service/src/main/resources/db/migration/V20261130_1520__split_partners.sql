-- Where several councils follow a partner, its place waits for a choice of one, who then confirms for itself. So an application that
-- a vesting reached may be waited for; none is approved that a council named has not confirmed.
create function keys_of(pairs jsonb) returns text[] language sql immutable as $$
    select array(select jsonb_object_keys(pairs))
$$;

alter table application add column proposed_partners jsonb not null default '{}';

do $$
declare
    too_strict name;
begin
    for too_strict in
        select conname from pg_constraint
        where contype = 'c' and conrelid = 'application'::regclass and pg_get_constraintdef(oid) like '%councils <@ confirmed%'
    loop
        execute format('alter table application drop constraint %I', too_strict);
    end loop;
end $$;

alter table application
    add constraint application_is_confirmed_by_all check (
        state in ('DRAFT', 'WITHDRAWN') or passed and state <> 'APPROVED' or councils <@ confirmed),
    add constraint application_waits_for_partners_named check (
        keys_of(proposed_partners) <@ councils and council <> all (keys_of(proposed_partners))),
    add constraint application_is_approved_once_nothing_waits check (state <> 'APPROVED' or proposed_partners = '{}');
