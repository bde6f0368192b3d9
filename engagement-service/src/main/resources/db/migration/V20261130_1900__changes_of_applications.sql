-- What changed of the applications that name a council, in the order of the feed, as of all that is one council's.
alter table application_council add column changed_in bigint;

update application_council named set changed_in = application.changed_in
from application where application.id = named.application;

alter table application_council alter column changed_in set not null;

create index application_council_changes on application_council (council_named, changed_in, application);

create or replace function note_councils_of_an_application() returns trigger language plpgsql as $$
begin
    delete from application_council where application = new.id and council_named <> all (new.councils);
    insert into application_council (council_named, application, changed_in)
    select distinct unnest(new.councils), new.id, new.changed_in
    on conflict (council_named, application) do update set changed_in = excluded.changed_in;
    return null;
end $$;

drop trigger application_note_councils_again on application;

create trigger application_note_councils_again
    after update on application
    for each row when (old.councils is distinct from new.councils or old.changed_in is distinct from new.changed_in)
    execute function note_councils_of_an_application();

-- An application once for each council that it names.
create view application_of_council as
select named.council_named, named.changed_in, named.application as id, whole.programme, whole.council, whole.councils,
    whole.former_councils
from application_council named join application whole on whole.id = named.application;
