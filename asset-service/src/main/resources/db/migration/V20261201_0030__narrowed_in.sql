-- When a record last left the sight of some who may have seen it: who had forgotten it by then is told nothing of it since.
-- Not known of what left before this was noted. The triggers' names have them come after those that set changed_in.
create function note_narrowing() returns trigger language plpgsql as $$
begin
    new.narrowed_in := new.changed_in;
    return new;
end $$;

alter table adoption add column narrowed_in bigint;
alter table duplication_finding add column narrowed_in bigint;

create trigger adoption_notes_narrowing
    before update on adoption
    for each row
    when (array_position(array['PUBLIC', 'SECTOR', 'COUNCIL', 'LGDS'], new.visibility)
        > array_position(array['PUBLIC', 'SECTOR', 'COUNCIL', 'LGDS'], old.visibility))
    execute function note_narrowing();

create trigger duplication_finding_notes_narrowing
    before update on duplication_finding
    for each row
    when (not new.councils @> old.councils)
    execute function note_narrowing();
