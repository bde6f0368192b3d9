-- An assessment may be held on another day than it was scheduled for, or not at all; one whose day has gone by is overdue.
alter table stage_assessment
    add column overdue boolean not null default false,
    add column reason  text check (length(reason) <= 2000);

do $$
declare
    too_strict name;
begin
    for too_strict in
        select conname from pg_constraint
        where contype = 'c' and conrelid = 'stage_assessment'::regclass
            and (conname = 'stage_assessment_state_check' or pg_get_constraintdef(oid) like '%held_on IS NOT NULL%')
    loop
        execute format('alter table stage_assessment drop constraint %I', too_strict);
    end loop;
end $$;

alter table stage_assessment
    add constraint stage_assessment_state_check check (state in ('SCHEDULED', 'HELD', 'REPORTED', 'CANCELLED')),
    add constraint stage_assessment_is_held_on_a_day check ((state in ('HELD', 'REPORTED')) = (held_on is not null)),
    add constraint stage_assessment_is_cancelled_for_a_reason check (state <> 'CANCELLED' or reason is not null),
    add constraint stage_assessment_is_overdue_until_held check (not overdue or state = 'SCHEDULED');

drop index stage_assessment_under_way;

-- A project is before one panel at a time.
create unique index stage_assessment_under_way on stage_assessment (project) where state in ('SCHEDULED', 'HELD');
create index stage_assessment_to_be_held on stage_assessment (scheduled_for, id) where state = 'SCHEDULED' and not overdue;
