-- Whoever ever advised a project never approves what is paid to it, so it keeps all of them; of those before, the audit knows.
alter table project add column advisors text[] not null default '{}';

update project set advisors = array(
    select advisor where advisor is not null
    union
    select told.record ->> 'advisor' from audit told
    where told.kind = 'project' and told.subject = project.id::text and told.record ->> 'advisor' is not null);

create function project_keeps_its_advisors() returns trigger language plpgsql as $$
begin
    new.advisors := coalesce(old.advisors, '{}');
    if new.advisor is not null and new.advisor <> all (new.advisors) then
        new.advisors := new.advisors || new.advisor;
    end if;
    return new;
end $$;

create trigger project_keeps_its_advisors
    before insert or update on project
    for each row execute function project_keeps_its_advisors();
