-- What some readers are not told moves nothing that they are shown: of an application its scoring, of a standard votes and drafts. For them a
-- record changed last in told_in, at told_at, as told_version; whoever is told all goes by changed_in, updated_at and version.
create function note_telling_transaction() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.told_at := coalesce(new.told_at, new.updated_at);
        new.told_in := new.changed_in;
    else
        new.told_in := case when new.told_version = old.told_version then old.told_in else new.changed_in end;
    end if;
    return new;
end $$;

alter table application
    add column told_version bigint not null default 0,
    add column told_at      timestamptz,
    add column told_in      bigint not null default 0;
alter table standard
    add column told_version bigint not null default 0,
    add column told_at      timestamptz,
    add column told_in      bigint not null default 0;
alter table standard_version
    add column told_version bigint not null default 0,
    add column told_at      timestamptz,
    add column told_in      bigint not null default 0;

-- What was told before is what was changed; nothing changes by that.
alter table application disable trigger user;
alter table standard disable trigger user;
alter table standard_version disable trigger user;
update application set told_version = version, told_at = updated_at, told_in = changed_in;
update standard set told_version = version, told_at = updated_at, told_in = changed_in;
update standard_version set told_version = version, told_at = updated_at, told_in = changed_in;
alter table application enable trigger user;
alter table standard enable trigger user;
alter table standard_version enable trigger user;

-- Each comes after the trigger that notes changed_in, by its name.
create trigger application_note_writing_transaction_told
    before insert or update on application
    for each row execute function note_telling_transaction();
create trigger standard_note_writing_transaction_told
    before insert or update on standard
    for each row execute function note_telling_transaction();
create trigger standard_version_note_writing_transaction_told
    before insert or update on standard_version
    for each row execute function note_telling_transaction();

create index standard_told on standard (told_in, id) where visibility = 'PUBLIC';

-- The same for what is read by the councils that an application names.
alter table application_council add column told_in bigint;

update application_council named set told_in = application.told_in
from application where application.id = named.application;

alter table application_council alter column told_in set not null;

create index application_council_told on application_council (council_named, told_in, application);

create or replace function note_councils_of_an_application() returns trigger language plpgsql as $$
begin
    delete from application_council where application = new.id and council_named <> all (new.councils);
    insert into application_council (council_named, application, changed_in, told_in)
    select distinct unnest(new.councils), new.id, new.changed_in, new.told_in
    on conflict (council_named, application) do update set changed_in = excluded.changed_in, told_in = excluded.told_in;
    return null;
end $$;

create or replace view application_of_council as
select named.council_named, named.changed_in, named.application as id, whole.programme, whole.council, whole.councils,
    whole.former_councils, named.told_in
from application_council named join application whole on whole.id = named.application;
