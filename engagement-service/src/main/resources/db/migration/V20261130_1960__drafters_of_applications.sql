-- An application is submitted by none of those who ever wrote in it. Of what was written before, the audit knows by whom: writing alone
-- leaves a draft that nobody has confirmed or undertaken. Who submitted before is not asked: what stands stands.
alter table application
    add column drafters     text[] not null default '{}',
    add column submitted_by text;

update application set drafters = array(
    select drafter
    union
    select told.actor from audit told
    where told.kind = 'application' and told.subject = application.id::text and told.action = 'application.changed'
        and told.record ->> 'state' = 'draft' and coalesce(jsonb_array_length(told.record -> 'confirmed'), 0) = 0
        and coalesce(jsonb_array_length(told.record -> 'undertaken'), 0) = 0);

alter table application
    alter column drafters drop default,
    drop column drafter,
    add constraint application_is_submitted_by_another check (
        drafters <> '{}' and submitted_by <> all (drafters) is not false
        and (submitted_by is null or submitted_at is not null));

-- Who wrote or submitted it stays known.
create function application_keeps_who_wrote_it() returns trigger language plpgsql as $$
begin
    raise exception 'who wrote and who submitted an application stays'
        using errcode = 'check_violation', constraint = 'application_is_submitted_by_another';
end $$;

create trigger application_keeps_who_wrote_it
    before update on application
    for each row when (not new.drafters @> old.drafters or old.submitted_by is distinct from new.submitted_by
        and old.submitted_by is not null)
    execute function application_keeps_who_wrote_it();
