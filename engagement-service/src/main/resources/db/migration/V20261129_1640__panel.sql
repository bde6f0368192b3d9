-- What members of the panel say of their interests, for a round or for one application, and how they score. Each member has a
-- row of their own, so that many score at once.
create table panel_declaration (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    member         text        not null,
    programme      uuid        not null references programme,
    application    uuid references application,
    councils       text[]      not null,
    parties        text[]      not null,
    note           text,
    unique nulls not distinct (member, programme, application),
    check (application is null or councils = '{}' and parties = '{}' and note is not null)
);

create index panel_declaration_of_application on panel_declaration (application) where application is not null;

create trigger panel_declaration_note_writing_transaction
    before insert or update on panel_declaration
    for each row execute function note_writing_transaction();

create table score (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    programme      uuid        not null references programme,
    application    uuid        not null references application,
    member         text        not null,
    scores         jsonb       not null,
    weighted       integer     not null check (weighted between 0 and 10000),
    comment        text,
    unique (application, member)
);

create index score_of_application on score (application, id desc);

create trigger score_note_writing_transaction
    before insert or update on score
    for each row execute function note_writing_transaction();

-- True for a member who has declared their interests for the round, none of them in a council named, in one that it followed or
-- that follows it, or in a party that takes part, and who has declared none in this application.
create function panel_member_is_free(member text, programme uuid, application uuid, councils text[], parties text[])
returns boolean language sql stable as $$
    select exists (
            select from panel_declaration said
            where said.member = $1 and said.programme = $2 and said.application is null
                and not related_councils(said.councils) && $4 and not said.parties && $5)
        and not exists (
            select from panel_declaration said
            where said.member = $1 and said.programme = $2 and said.application = $3)
$$;
