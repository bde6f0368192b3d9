-- What a solution was said to cost, each time it was said; the latest is the solution's cost.
create table cost_record (
    id            uuid primary key,
    solution      uuid        not null references solution,
    one_off_pence bigint      not null check (one_off_pence >= 0),
    yearly_pence  bigint      not null check (yearly_pence >= 0),
    spent_pence   bigint check (spent_pence between 0 and one_off_pence),
    price_base    integer     not null,
    provenance    text        not null check (provenance in ('ACTUAL', 'CONTRACT', 'ESTIMATE', 'DEFAULT')),
    note          text,
    recorded_at   timestamptz not null
);

create index cost_record_of_a_solution on cost_record (solution, id desc);

create function cost_record_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'cost records are append-only';
end $$;

create trigger cost_record_is_append_only
    before update or delete on cost_record
    for each row execute function cost_record_is_append_only();
