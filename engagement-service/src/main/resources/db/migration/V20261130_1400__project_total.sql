-- Where projects stand, how their stages were found and how long these took, kept as it changes: a summary reads as many rows as
-- there are kinds, states, areas and numbers of days, however many projects there are.

-- What is kept so is counted as its transaction commits, when that waits for nothing else any more, and by one at a time: none
-- waits for another in a ring whatever each has changed before, and whoever counts sees what those before it have committed.
create function hold_totals() returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended('totals', 46))
$$;

-- Stage is where the work is, of a paused project the state that it left. Area '' is none.
create table project_total (
    visibility text   not null,
    kind       text   not null,
    state      text   not null,
    stage      text   not null,
    area       text   not null,
    projects   bigint not null check (projects >= 0),
    primary key (visibility, kind, state, stage, area)
);

create table stage_outcome_total (
    stage       text   not null,
    outcome     text   not null,
    assessments bigint not null check (assessments >= 0),
    primary key (stage, outcome)
);

-- How many projects spent so many days in a stage that has ended: the days when the median is looked for.
create table stage_days_total (
    stage    text    not null,
    days     integer not null,
    projects bigint  not null check (projects >= 0),
    primary key (stage, days)
);

-- A stage ends as the next one starts. When the last one ends nobody writes down.
create function ended_stages(of_stages text) returns table (stage text, days integer) language sql stable as $$
    select ended.stage, ended.days
    from (
        select one.value ->> 'stage' as stage,
            lead((one.value ->> 'startedOn')::date) over (order by one.ordinality) - (one.value ->> 'startedOn')::date as days
        from jsonb_array_elements($1::jsonb) with ordinality as one) as ended
    where ended.days is not null
$$;

-- What the row was counted as counts no more, what it is now counts; of a new row nothing was.
create function count_project() returns trigger language plpgsql as $$
begin
    perform hold_totals();
    merge into project_total as total
    using (
        select cell.visibility, cell.kind, cell.state, cell.stage, cell.area, sum(cell.more) as more
        from (values
            (old.visibility, old.kind, old.state, coalesce(old.paused_from, old.state), coalesce(old.area, ''), -1),
            (new.visibility, new.kind, new.state, coalesce(new.paused_from, new.state), coalesce(new.area, ''), 1))
                as cell (visibility, kind, state, stage, area, more)
        where cell.kind is not null
        group by cell.visibility, cell.kind, cell.state, cell.stage, cell.area
        having sum(cell.more) <> 0) as moved
    on total.visibility = moved.visibility and total.kind = moved.kind and total.state = moved.state
        and total.stage = moved.stage and total.area = moved.area
    when matched then update set projects = total.projects + moved.more
    when not matched then
        insert values (moved.visibility, moved.kind, moved.state, moved.stage, moved.area, moved.more);

    merge into stage_days_total as total
    using (
        select ended.stage, ended.days, sum(ended.more) as more
        from (
            select stage, days, -1 as more from ended_stages(old.stages)
            union all
            select stage, days, 1 as more from ended_stages(new.stages)) as ended
        group by ended.stage, ended.days
        having sum(ended.more) <> 0) as moved
    on total.stage = moved.stage and total.days = moved.days
    when matched then update set projects = total.projects + moved.more
    when not matched then insert values (moved.stage, moved.days, moved.more);
    return null;
end $$;

create constraint trigger project_count
    after insert on project deferrable initially deferred
    for each row execute function count_project();

create constraint trigger project_count_again
    after update on project deferrable initially deferred
    for each row when (
        (old.visibility, old.kind, old.state, old.paused_from, old.area, old.stages)
            is distinct from (new.visibility, new.kind, new.state, new.paused_from, new.area, new.stages))
    execute function count_project();

-- A report is final: its outcome is counted once.
create function count_assessment() returns trigger language plpgsql as $$
begin
    perform hold_totals();
    insert into stage_outcome_total as total values (new.stage, new.overall, 1)
    on conflict (stage, outcome) do update set assessments = total.assessments + 1;
    return null;
end $$;

create constraint trigger stage_assessment_count_reported
    after insert on stage_assessment deferrable initially deferred
    for each row when (new.overall is not null)
    execute function count_assessment();

create constraint trigger stage_assessment_count
    after update on stage_assessment deferrable initially deferred
    for each row when (old.overall is null and new.overall is not null)
    execute function count_assessment();

-- Counts all that is there anew: now, and after rows were loaded past the triggers.
create function fill_project_totals() returns void language plpgsql as $$
begin
    perform hold_totals();
    delete from project_total;
    insert into project_total
    select visibility, kind, state, coalesce(paused_from, state), coalesce(area, ''), count(*) from project group by 1, 2, 3, 4, 5;
    delete from stage_outcome_total;
    insert into stage_outcome_total
    select stage, overall, count(*) from stage_assessment where overall is not null group by 1, 2;
    delete from stage_days_total;
    insert into stage_days_total
    select ended.stage, ended.days, count(*) from project cross join lateral ended_stages(project.stages) as ended group by 1, 2;
end $$;

select fill_project_totals();
