-- When a record last left the sight of some who may have seen it: who had forgotten it by then is told nothing of it since.
-- Not known of what left before this was noted. The triggers' names have them come after those that set changed_in.
create function note_narrowing() returns trigger language plpgsql as $$
begin
    new.narrowed_in := new.changed_in;
    return new;
end $$;

alter table award add column narrowed_in bigint;
alter table conformance_claim add column narrowed_in bigint;

create trigger award_notes_narrowing
    before update on award
    for each row
    when (new.state = 'SUSPENDED' and old.state <> 'SUSPENDED')
    execute function note_narrowing();

create trigger conformance_claim_notes_narrowing
    before update on conformance_claim
    for each row
    when (array_position(array['PUBLIC', 'SECTOR', 'COUNCIL', 'LGDS'], new.visibility)
        > array_position(array['PUBLIC', 'SECTOR', 'COUNCIL', 'LGDS'], old.visibility))
    execute function note_narrowing();
