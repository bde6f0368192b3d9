create table outbox (
    id       bigint generated always as identity primary key,
    topic    text        not null,
    key      text        not null,
    headers  text        not null,
    payload  text,
    added_at timestamptz not null default clock_timestamp()
);

create table inbox (
    source      text        not null,
    event_id    text        not null,
    received_at timestamptz not null default now(),
    primary key (source, event_id)
);

create index inbox_by_age on inbox (received_at);

create table copy_filled (
    topic      text        not null,
    partition  integer     not null,
    partitions integer     not null,
    filled_at  timestamptz not null default now(),
    primary key (topic, partition)
);
