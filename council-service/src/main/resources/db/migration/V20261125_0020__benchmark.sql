-- Taken once a month of all results that stand; a month's figures never change.
create table benchmark_snapshot (
    month    date primary key check (extract(day from month) = 1),
    taken_at timestamptz not null
);

-- What is shown of a group for one dimension, or for the whole where that is ''. Where too little has changed since, that is
-- what was shown before; what it was computed from is kept where it was, and for ever: no later figures may differ by too little.
create table benchmark (
    month       date    not null,
    kind        text    not null check (kind in ('NATION', 'REGION', 'TYPE', 'PEERS', 'CHOSEN')),
    name        text    not null,
    framework   text    not null,
    major       integer not null,
    dimension   text    not null,
    suppressed  text check (suppressed in ('TOO_FEW', 'TOO_LIKE_ANOTHER')),
    shown_month date check (shown_month <= month),
    figures     text,
    percentiles jsonb,
    basis       jsonb,
    primary key (kind, name, framework, major, month, dimension),
    check ((suppressed is null) = (shown_month is not null)),
    check (num_nulls(shown_month, figures, percentiles) in (0, 3)),
    check ((basis is not null) = (shown_month is not null and shown_month = month))
);

create index benchmark_basis on benchmark (framework, major, dimension, month) where basis is not null;
create index benchmark_of_a_month on benchmark (month, framework, major, dimension);
