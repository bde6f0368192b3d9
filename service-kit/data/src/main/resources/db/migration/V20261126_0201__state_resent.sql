-- How far the state of a topic was sent again for a representation that gained something; it is sent again once for each.
create table state_resent (
    topic          text        primary key,
    representation integer     not null,
    reached        text,
    completed_at   timestamptz
);
