-- When a record last left the sight of some who may have seen it: who had forgotten it by then is told nothing of it since.
-- Not known of what left before this was noted. The triggers' names have them come after those that set changed_in.
create function note_narrowing() returns trigger language plpgsql as $$
begin
    new.narrowed_in := new.changed_in;
    return new;
end $$;

alter table assessment add column narrowed_in bigint;

create trigger assessment_notes_narrowing
    before update on assessment
    for each row
    when (old.state = 'IN_PEER_REVIEW' and new.state <> 'IN_PEER_REVIEW')
    execute function note_narrowing();

-- A review changes when it ends. Those there are count as having ended with the last change of what they were of.
alter table review add column changed_in bigint;

update review set changed_in = assessment.changed_in from assessment where assessment.id = review.assessment;

alter table review alter column changed_in set not null;

create trigger review_note_writing_transaction
    before insert or update on review
    for each row execute function note_writing_transaction();
