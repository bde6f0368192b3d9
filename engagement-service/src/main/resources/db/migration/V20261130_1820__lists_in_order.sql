-- Lists of what names one of several services or councils, in the order of the list: a page is read from an index, not sorted out
-- of all that names it, or found by looking at everything.
create table request_service (
    service integer not null,
    request uuid    not null references engagement_request,
    primary key (service, request)
);

create function note_services_of_a_request() returns trigger language plpgsql as $$
begin
    delete from request_service where request = new.id and service <> all (new.services);
    insert into request_service select distinct unnest(new.services), new.id on conflict do nothing;
    return null;
end $$;

create index request_service_of_a_request on request_service (request);

create trigger engagement_request_note_services
    after insert on engagement_request for each row execute function note_services_of_a_request();

create trigger engagement_request_note_services_again
    after update on engagement_request
    for each row when (old.services is distinct from new.services) execute function note_services_of_a_request();

insert into request_service select distinct unnest(services), id from engagement_request;

drop index engagement_request_by_service;

create table application_council (
    council_named text not null,
    application   uuid not null references application,
    primary key (council_named, application)
);

create index application_council_of_an_application on application_council (application);

create function note_councils_of_an_application() returns trigger language plpgsql as $$
begin
    delete from application_council where application = new.id and council_named <> all (new.councils);
    insert into application_council select distinct unnest(new.councils), new.id on conflict do nothing;
    return null;
end $$;

create trigger application_note_councils
    after insert on application for each row execute function note_councils_of_an_application();

create trigger application_note_councils_again
    after update on application
    for each row when (old.councils is distinct from new.councils) execute function note_councils_of_an_application();

insert into application_council select distinct unnest(councils), id from application;

-- What changed of a council's records, in the order of the feed.
create index engagement_changes_of_a_council on engagement (council, changed_in, id);
create index engagement_request_changes_of_a_council on engagement_request (council, changed_in, id);
create index recommendation_changes_of_a_council on recommendation (council, changed_in, id);
create index measure_changes_of_a_council on measure (council, changed_in, id);
create index award_changes_of_a_council on award (council, changed_in, id);

create index measure_by_kind on measure (kind, id);
create index engagement_request_suggested on engagement_request (id) where suggestion is not null;

-- What waits for it to be confirmed that a council has it: a few rows, after a reorganisation that split one.
create index engagement_request_proposed_to on engagement_request (proposed_successor, id) where proposed_successor is not null;
create index engagement_proposed_to on engagement (proposed_successor, id) where proposed_successor is not null;
create index recommendation_proposed_to on recommendation (proposed_successor, id) where proposed_successor is not null;
create index measure_proposed_to on measure (proposed_successor, id) where proposed_successor is not null;
create index application_proposed_to on application (proposed_successor, id) where proposed_successor is not null;

-- What advisors have agreed to, from the index alone.
create index engagement_agreed on engagement (lead_advisor) include (created_at, days)
    where state in ('AGREED', 'ACTIVE', 'FOLLOW_UP', 'PAUSED');
