-- What this service knows of councils, from lgds.councils.state alone.
create table known_council (
    code       text primary key,
    sequence   bigint not null,
    name       text,
    state      text   not null,
    type       text,
    tier       text,
    nation     text,
    successors text[] not null
);
