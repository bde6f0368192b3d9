-- A reorganisation of councils: its lines say who follows whom, its outcomes what becomes of those who follow.
create table structural_change (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    reference      text unique check (reference ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title          text        not null check (title <> ''),
    state          text        not null check (state in (
        'PROPOSED', 'CONSULTED', 'DECIDED', 'ORDER_MADE', 'SHADOW', 'VESTED', 'CANCELLED')),
    consulted_on   date,
    decided_on     date,
    order_made_on  date,
    order_url      text,
    shadow_from    date check (shadow_from <= vests_on),
    vests_on       date,
    check (state not in ('ORDER_MADE', 'SHADOW', 'VESTED') or (order_made_on is not null and vests_on is not null))
);

create index structural_change_changes on structural_change (changed_in, id);
create index structural_change_by_state on structural_change (state, id);
create index structural_change_due on structural_change (vests_on) where state in ('ORDER_MADE', 'SHADOW');

create trigger structural_change_note_writing_transaction
    before insert or update on structural_change
    for each row execute function note_writing_transaction();

create table structural_change_line (
    change           uuid          not null references structural_change,
    predecessor      text          not null references council,
    successor        text          not null references council,
    role             text          not null check (role in ('CONTINUING', 'ABOLISHED', 'CREATED')),
    population_share numeric(7, 6) not null check (population_share > 0 and population_share <= 1),
    primary key (change, predecessor, successor),
    check ((role = 'CONTINUING') = (predecessor = successor))
);

create index structural_change_line_by_predecessor on structural_change_line (predecessor, change);
create index structural_change_line_by_successor on structural_change_line (successor, change);

create table structural_change_outcome (
    change    uuid not null references structural_change,
    code      text not null references council,
    name      text check (name <> ''),
    name_cy   text check (name_cy <> ''),
    type      text,
    region    text,
    slug      text,
    gss       text check (gss ~ '^(E0[6-9]|E10|S12|W06|N09)\d{6}$'),
    homepage  text,
    county    text references council,
    authority text references authority,
    primary key (change, code)
);
