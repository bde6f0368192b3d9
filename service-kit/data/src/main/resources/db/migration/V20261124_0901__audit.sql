create table audit (
    id       bigint generated always as identity primary key,
    kind     text        not null,
    subject  text        not null,
    action   text        not null,
    sequence bigint      not null,
    reason   text,
    actor    text        not null,
    client   text        not null,
    councils text[]      not null,
    record   jsonb       not null,
    at       timestamptz not null,
    trace    text
);

create index audit_of_a_record on audit (kind, subject, id);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only';
end $$;

create trigger audit_is_append_only
    before update or delete on audit
    for each row execute function audit_is_append_only();
