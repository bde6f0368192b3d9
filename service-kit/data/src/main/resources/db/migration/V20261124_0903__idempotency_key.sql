create table idempotency_key (
    caller     text        not null,
    key        text        not null,
    request    text        not null,
    status     integer     not null,
    headers    jsonb       not null,
    body       text,
    kept_since timestamptz not null default now(),
    primary key (caller, key)
);

create index idempotency_key_by_age on idempotency_key (kept_since);
