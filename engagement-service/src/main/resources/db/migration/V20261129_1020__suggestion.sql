-- What LGDS proposes to a council of itself: a draft that the council submits or leaves.
alter table engagement_request
    add column suggestion           text check (suggestion in ('RESULT', 'SERVICE_AREA')),
    add column suggested_assessment uuid,
    add column suggested_area       text,
    add check ((suggested_assessment is not null) = (suggestion is not distinct from 'RESULT')),
    add check ((suggested_area is not null) = (suggestion is not distinct from 'SERVICE_AREA'));

create index engagement_request_suggested_by_result on engagement_request (suggested_assessment)
    where suggested_assessment is not null;
create index engagement_request_suggested_by_area on engagement_request (suggested_area, id)
    where suggested_area is not null;

-- What was suggested to whom, once for each cause, or was not worth it at that time; told again, it is not suggested again.
create table suggestion (
    cause   text        not null check (cause in ('RESULT', 'SERVICE_AREA')),
    key     text        not null,
    council text        not null,
    request uuid unique references engagement_request,
    made_at timestamptz not null default now(),
    primary key (cause, key, council)
);
