create table recommendation (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    engagement     uuid        not null references engagement,
    council        text        not null,
    asset          uuid        not null,
    rationale      text        not null,
    state          text        not null check (state in (
        'DRAFT', 'ISSUED', 'ACCEPTED', 'REJECTED', 'DEFERRED', 'IMPLEMENTED', 'LAPSED')),
    reason_code    text check (reason_code in (
        'STATUTORY_DIFFERENCE', 'CONTRACT_LOCKED', 'DIFFERENT_NEED', 'SCALE', 'ALREADY_CONVERGING', 'DATA_ERROR', 'OTHER')),
    reason         text,
    adoption       uuid,
    check ((state = 'REJECTED') = (reason_code is not null)),
    check ((state = 'IMPLEMENTED') = (adoption is not null))
);

create index recommendation_by_council on recommendation (council, id);
create index recommendation_by_asset on recommendation (asset, id);
create index recommendation_by_engagement on recommendation (engagement, id);
create index recommendation_by_state on recommendation (state, id);
create index recommendation_to_implement on recommendation (council, asset) where state = 'ACCEPTED';

create trigger recommendation_note_writing_transaction
    before insert or update on recommendation
    for each row execute function note_writing_transaction();
