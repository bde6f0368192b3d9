-- A copy, kept by lgds.councils.state.
create table known_council (
    code     text   primary key,
    sequence bigint not null,
    name     text,
    state    text   not null,
    type     text,
    tier     text,
    nation   text
);
