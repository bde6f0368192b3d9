-- A version that is or was published never says anything else again, whoever writes.
create table framework_version (
    id             text primary key check (id = framework || '/' || major || '.' || minor || '.' || patch),
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    framework      text        not null check (framework ~ '^[a-z][a-z0-9-]{1,39}$'),
    major          integer     not null check (major >= 0),
    minor          integer     not null check (minor >= 0),
    patch          integer     not null check (patch >= 0),
    state          text        not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    content        text        not null,
    published_at   timestamptz,
    retired_at     timestamptz,
    check ((published_at is null) = (state = 'DRAFT')),
    check ((retired_at is null) = (state <> 'RETIRED'))
);

create unique index framework_version_by_number on framework_version (framework, major, minor, patch);
create index framework_version_by_state on framework_version (state, framework, major, minor, patch);
create index framework_version_changes on framework_version (changed_in, id);

create function published_framework_never_changes() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and new.content is distinct from old.content then
        raise exception 'framework version % is published and never changes', old.id;
    end if;
    return new;
end $$;

create trigger framework_version_never_changes
    before update on framework_version
    for each row execute function published_framework_never_changes();

create trigger framework_version_note_writing_transaction
    before insert or update on framework_version
    for each row execute function note_writing_transaction();
