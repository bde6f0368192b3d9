-- What this service knows of councils, from lgds.councils.state alone.
create table known_council (
    code       text primary key,
    name       text   not null,
    state      text   not null,
    successors text[] not null default '{}',
    sequence   bigint not null
);
