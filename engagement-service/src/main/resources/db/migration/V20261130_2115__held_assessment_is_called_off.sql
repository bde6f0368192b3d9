-- An assessment that was held may be called off before its report, and keeps the day on which it was held.
alter table stage_assessment
    drop constraint stage_assessment_is_held_on_a_day,
    add constraint stage_assessment_is_held_on_a_day check (
        state = 'CANCELLED' or (state in ('HELD', 'REPORTED')) = (held_on is not null));
