-- The recorded search before something is built or bought, with what was shown and what was decided: evidence, so it stays.
create table reuse_check (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    council        text        not null,
    title          text        not null,
    need           text        not null,
    text           text,
    services       integer[]   not null check (cardinality(services) > 0),
    interactions   integer[]   not null,
    kind           text        not null check (kind in ('BUILD', 'BUY')),
    outcome        text        not null check (outcome in ('REUSE', 'ADAPT', 'JOIN_PROJECT', 'BUY_WITH_OTHERS', 'NEW')),
    asset_id       uuid references asset,
    reason_code    text check (reason_code in (
        'STATUTORY_DIFFERENCE', 'CONTRACT_LOCKED', 'DIFFERENT_NEED', 'SCALE', 'ALREADY_CONVERGING', 'DATA_ERROR', 'OTHER')),
    reason         text,
    considered     uuid[]      not null,
    shown          jsonb       not null,
    client         text        not null,
    check ((outcome = 'NEW') = (reason_code is not null)),
    check (reason_code is distinct from 'OTHER' or reason is not null),
    check (outcome not in ('REUSE', 'ADAPT') or asset_id is not null),
    check (outcome <> 'NEW' or asset_id is null)
);

create index reuse_check_of_a_council on reuse_check (council, id desc);
create index reuse_check_of_services on reuse_check using gin (services);
create index reuse_check_of_an_outcome on reuse_check (outcome, id desc);
create index reuse_check_changes on reuse_check (changed_in, id);
create index reuse_check_changes_of_a_council on reuse_check (council, changed_in, id);

create function reuse_check_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'reuse checks are immutable';
end $$;

create trigger reuse_check_is_immutable
    before update or delete on reuse_check
    for each row execute function reuse_check_is_immutable();

create trigger reuse_check_note_writing_transaction
    before insert on reuse_check
    for each row execute function note_writing_transaction();

-- Who decides to build or buy anew may do what others have done: the services are looked at for duplication again.
create function note_duplication_scopes_of_reuse_checks() returns trigger language plpgsql as $$
begin
    insert into duplication_scope (kind, value) select 'SERVICE', service::text from unnest(new.services) service;
    return null;
end $$;

create trigger reuse_check_note_duplication_scopes
    after insert on reuse_check
    for each row when (new.outcome = 'NEW')
    execute function note_duplication_scopes_of_reuse_checks();
