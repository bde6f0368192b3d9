-- A charter is signed by none of those who ever worded it (DOMAIN.md 1), so the project keeps all of them. Of what was written before, the
-- audit knows by whom: writing raises the revision, or changes the text, while what the project is for stays. A charter that is in
-- force stands; while a project is forming, a signature of one of them counts no more and is asked of another.
alter table project add column charter_writers text[] not null default '{}';

update project set charter_writers = array(
    select charter_by where charter_by is not null
    union
    select told.actor from (
        select actor, record, lag(record) over (order by id) as before
        from audit where kind = 'project' and subject = project.id::text) told
    where told.record ->> 'charter' is not null
        and (told.record ->> 'charter' is distinct from told.before ->> 'charter'
            or told.record ->> 'charterRevision' is distinct from told.before ->> 'charterRevision'
                and (told.record ->> 'kind', told.record ->> 'service')
                    is not distinct from (told.before ->> 'kind', told.before ->> 'service')))
where charter is not null;

create function project_keeps_who_worded_its_charter() returns trigger language plpgsql as $$
begin
    new.charter_writers := coalesce(old.charter_writers, '{}');
    if new.charter_by is not null and new.charter_by <> all (new.charter_writers) then
        new.charter_writers := new.charter_writers || new.charter_by;
    end if;
    return new;
end $$;

create trigger project_keeps_who_worded_its_charter
    before insert or update on project
    for each row execute function project_keeps_who_worded_its_charter();

create function charter_is_signed_by_another() returns trigger language plpgsql as $$
begin
    if exists (select from project where id = new.project and new.signed_by = any (charter_writers)) then
        raise exception 'whoever worded the charter of project % does not sign it', new.project
            using errcode = 'check_violation', constraint = 'charter_is_signed_by_another';
    end if;
    return new;
end $$;

create trigger charter_is_signed_by_another
    before update of signed_by, signed_revision on participant
    for each row when (new.signed_by is not null and (new.signed_by, new.signed_revision)
        is distinct from (old.signed_by, old.signed_revision))
    execute function charter_is_signed_by_another();
