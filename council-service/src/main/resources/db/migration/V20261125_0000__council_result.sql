-- With whom a council shares its results, dimension by dimension, and which of them it was told is stale.
create table council_result (
    council          text primary key references council,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    event_sequence   bigint      not null,
    changed_in       bigint      not null,
    shared           text        not null,
    stale_assessment uuid references assessment
);

create trigger council_result_note_writing_transaction
    before insert or update on council_result
    for each row execute function note_writing_transaction();

-- Results that stand, the oldest first: which have become stale.
create index assessment_current_by_time on assessment (finalised_at, id) where state = 'FINAL';
