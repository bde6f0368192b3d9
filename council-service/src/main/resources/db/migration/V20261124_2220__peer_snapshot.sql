-- Facts of the councils that neighbours are looked for among, as they were: what many snapshots share, named by its contents.
create table peer_pool (
    id         text primary key check (id ~ '^[0-9a-f]{64}$'),
    facts      text        not null,
    created_at timestamptz not null
);

-- A council's neighbours, with all that they were computed from: the same inputs are the same snapshot.
create table peer_snapshot (
    id          uuid primary key,
    council     text        not null references council,
    inputs_hash text        not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
    method      text        not null,
    k           integer     not null check (k between 3 and 20),
    pool        text        not null check (pool in ('NATION', 'UK')),
    atypical    text[]      not null,
    pool_id     text        not null references peer_pool,
    own_facts   text        not null,
    pool_size   integer     not null check (pool_size >= 0),
    facts_as_of integer,
    farthest    text,
    peers       text        not null,
    computed_at timestamptz not null
);

create unique index peer_snapshot_of_inputs on peer_snapshot (council, inputs_hash);
create index peer_snapshot_of_a_council on peer_snapshot (council, id desc);
create index peer_snapshot_of_a_pool on peer_snapshot (pool_id);
