-- The levels a council wants to reach, by dimension, and the result they were last held against.
create table council_targets (
    council        text primary key references council,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    held_against   uuid references assessment
);

create trigger council_targets_note_writing_transaction
    before insert or update on council_targets
    for each row execute function note_writing_transaction();

create table council_target (
    council   text    not null references council_targets,
    framework text    not null,
    dimension text    not null,
    level     integer not null check (level between 2 and 5),
    due_on    date    not null,
    met_on    date,
    primary key (council, framework, dimension)
);
