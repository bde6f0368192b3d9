-- Notes on an adoption, added and never changed; the author is known by the subject of the token alone.
create table adoption_note (
    id           uuid primary key,
    adoption_id  uuid        not null references adoption,
    text         text        not null,
    organisation text        not null,
    author       text        not null,
    added_at     timestamptz not null
);

create index adoption_note_of_an_adoption on adoption_note (adoption_id, id desc);
