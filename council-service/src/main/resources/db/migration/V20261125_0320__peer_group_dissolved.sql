-- A group may be dissolved; its row stays, as members are chosen once a quarter at most, and what was shown of it is remembered.
alter table peer_group
    add column founded_at   timestamptz not null default now(),
    add column dissolved_on date;

update peer_group set founded_at = created_at;
