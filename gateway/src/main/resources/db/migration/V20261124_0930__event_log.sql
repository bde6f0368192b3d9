-- What the facts topics held, in one order. One writer at a time commits one transaction at a time (the copier, under an
-- advisory lock on the session that writes), so positions become visible in their own order; gaps mean nothing.
create table event_log (
    position bigint generated always as identity primary key,
    ce_id text not null unique,
    type text not null,
    subject text not null,
    source text not null,
    time timestamptz not null,
    sequence bigint not null,
    audience text not null,
    readers text[] not null,
    councils text[] not null,
    topic text not null,
    event text not null,
    logged_at timestamptz not null default now()
);

create index event_log_subject on event_log (subject, position);

-- Where to go on in each partition. A topic made anew has another id, and is read from its beginning.
create table copied_offset (
    topic_id uuid not null,
    partition int not null,
    topic text not null,
    next_offset bigint not null,
    primary key (topic_id, partition)
);

-- The highest position that retention has deleted: a stream that stopped before it has missed something.
create table pruned (through bigint not null);

insert into pruned values (0);
