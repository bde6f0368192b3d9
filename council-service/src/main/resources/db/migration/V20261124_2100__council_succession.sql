-- What a reorganisation says of a council: since when it is a shadow, who follows it, and who of these is in being.
alter table council
    add column shadow_on date,
    add column successors text[] not null default '{}',
    add column resolves_to text[] not null default '{}' check (resolves_to <@ successors),
    add check (successors = '{}' or state = 'ABOLISHED'),
    add check (code <> all (successors));

create index council_by_successor on council using gin (successors);
create index council_in_being on council (starts_on, ends_on);
