-- What an adopter changed of an asset.
create table adaptation (
    id             uuid primary key,
    adoption_id    uuid        not null references adoption,
    what           text        not null,
    repository_url text,
    added_at       timestamptz not null,
    added_by       text        not null,
    upstreamed_on  date,
    upstreamed_in  text,
    check (upstreamed_in is null or upstreamed_on is not null)
);

create index adaptation_of_an_adoption on adaptation (adoption_id, id desc);
