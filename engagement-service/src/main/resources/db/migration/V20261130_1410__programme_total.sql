-- What a programme has come to, kept as it changes: a report reads as many rows as it shows, however many applications, awards,
-- projects and measures there are. Money is in the programme's account, which the ledger moves.

-- What a project brings to a programme that funds it. It is counted anew whenever one of these changes, and what has changed
-- goes into the sums: so a project counts once in a programme, however many awards of it there are.
create table programme_project (
    programme uuid           not null,
    project   uuid           not null,
    figure    text           not null,
    part      text           not null,
    value     numeric(38, 0) not null,
    primary key (project, programme, figure, part)
);

-- Figures are APPLICATION and AWARD by state, AWARDED in pence by state of the award; PROJECT by where its work is, OUTPUT that is
-- listed, MEASURE, and READ that has a reading; REALISED measures, CASHABLE and NOT_CASHABLE in ten-thousandths of a penny,
-- by year of prices; PUBLIC_PROJECT and PUBLIC_OUTPUT of public projects by awards that anyone may read.
create table programme_total (
    programme uuid           not null,
    figure    text           not null check (figure in (
        'APPLICATION', 'AWARD', 'AWARDED', 'PROJECT', 'PUBLIC_PROJECT', 'OUTPUT', 'PUBLIC_OUTPUT', 'MEASURE', 'READ', 'REALISED',
        'CASHABLE', 'NOT_CASHABLE')),
    part      text           not null,
    value     numeric(38, 0) not null,
    primary key (programme, figure, part)
);

-- A programme funds the projects of the awards that were accepted, whatever became of these. Shares are hundredths of a percent
-- of pence, as in benefit_total.
create function brought_by_project(of_project uuid)
    returns table (programme uuid, figure text, part text, value numeric) language sql stable as $$
    with funding as (
        select award.programme, coalesce(project.paused_from, project.state) as stage,
            project.visibility = 'PUBLIC' and bool_or(award.state <> 'SUSPENDED') as is_public
        from award join project on project.id = award.project
        where award.project = $1 and award.state in ('ACCEPTED', 'ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED')
        group by award.programme, project.id),
    realised as (
        select price_base::text as part, cashable, benefit_pence::numeric * share as attributed from measure
        where project = $1 and state = 'REALISED' and benefit_pence is not null),
    brought (figure, part, value) as (
        select 'OUTPUT', '', count(*)::numeric from output where project = $1 and state = 'LISTED'
        union all
        select 'MEASURE', '', count(*) from measure where project = $1
        union all
        select 'READ', '', count(*) from measure where project = $1 and last_on is not null
        union all
        select 'REALISED', realised.part, count(*) from realised group by realised.part
        union all
        select case when cashable then 'CASHABLE' else 'NOT_CASHABLE' end, realised.part, sum(attributed) from realised
        group by cashable, realised.part)
    select funding.programme, brought.figure, brought.part, brought.value from funding cross join brought where brought.value <> 0
    union all
    select funding.programme, 'PROJECT', funding.stage, 1 from funding
    union all
    select funding.programme, 'PUBLIC_PROJECT', funding.stage, 1 from funding where is_public
    union all
    select funding.programme, 'PUBLIC_OUTPUT', '', brought.value from funding cross join brought
    where is_public and brought.figure = 'OUTPUT' and brought.value <> 0
$$;

create function add_to_programme(of_programme uuid, of_figure text, of_part text, more numeric) returns void language sql as $$
    insert into programme_total as total values ($1, $2, $3, $4)
    on conflict (programme, figure, part) do update set value = total.value + excluded.value
$$;

-- Whoever counts holds the sums: nothing that it reads is committed by others before it has.
create function count_in_programmes(of_project uuid) returns void language plpgsql as $$
begin
    perform hold_totals();
    perform add_to_programme(moved.programme, moved.figure, moved.part, moved.more)
    from (
        select brought.programme, brought.figure, brought.part, sum(brought.more) as more
        from (
            select programme, figure, part, value as more from brought_by_project(of_project)
            union all
            select programme, figure, part, -value from programme_project where project = of_project) as brought
        group by brought.programme, brought.figure, brought.part
        having sum(brought.more) <> 0) as moved;
    delete from programme_project where project = of_project;
    insert into programme_project (programme, project, figure, part, value)
    select programme, of_project, figure, part, value from brought_by_project(of_project);
end $$;

create function count_application() returns trigger language plpgsql as $$
begin
    perform hold_totals();
    if tg_op = 'UPDATE' then
        perform add_to_programme(old.programme, 'APPLICATION', old.state, -1);
    end if;
    perform add_to_programme(new.programme, 'APPLICATION', new.state, 1);
    return null;
end $$;

create function count_award() returns trigger language plpgsql as $$
begin
    perform hold_totals();
    if tg_op = 'UPDATE' then
        perform add_to_programme(old.programme, 'AWARD', old.state, -1);
        perform add_to_programme(old.programme, 'AWARDED', old.state, -old.amount);
    end if;
    perform add_to_programme(new.programme, 'AWARD', new.state, 1);
    perform add_to_programme(new.programme, 'AWARDED', new.state, new.amount);
    perform count_in_programmes(new.project);
    return null;
end $$;

create function count_project_in_programmes() returns trigger language plpgsql as $$
begin
    perform count_in_programmes(new.id);
    return null;
end $$;

-- Of what belongs to a project.
create function count_in_programmes_of_project() returns trigger language plpgsql as $$
begin
    perform count_in_programmes(new.project);
    return null;
end $$;

create constraint trigger application_count
    after insert on application deferrable initially deferred
    for each row execute function count_application();

create constraint trigger application_count_again
    after update on application deferrable initially deferred
    for each row when (old.state <> new.state)
    execute function count_application();

create constraint trigger award_count
    after insert on award deferrable initially deferred
    for each row execute function count_award();

create constraint trigger award_count_again
    after update on award deferrable initially deferred
    for each row when ((old.state, old.amount) is distinct from (new.state, new.amount))
    execute function count_award();

create constraint trigger project_count_in_programmes
    after insert on project deferrable initially deferred
    for each row execute function count_project_in_programmes();

create constraint trigger project_count_in_programmes_again
    after update on project deferrable initially deferred
    for each row when (
        (old.visibility, old.state, old.paused_from) is distinct from (new.visibility, new.state, new.paused_from))
    execute function count_project_in_programmes();

create constraint trigger output_count_listed
    after insert on output deferrable initially deferred
    for each row when (new.state = 'LISTED')
    execute function count_in_programmes_of_project();

create constraint trigger output_count
    after update on output deferrable initially deferred
    for each row when ((old.state = 'LISTED') <> (new.state = 'LISTED'))
    execute function count_in_programmes_of_project();

create constraint trigger measure_count_in_programmes
    after insert on measure deferrable initially deferred
    for each row when (new.project is not null)
    execute function count_in_programmes_of_project();

create constraint trigger measure_count_in_programmes_again
    after update on measure deferrable initially deferred
    for each row when (new.project is not null and (
        (old.last_on is null) <> (new.last_on is null) or (old.state = 'REALISED') <> (new.state = 'REALISED')))
    execute function count_in_programmes_of_project();

-- Counts all that is there anew: now, and after rows were loaded past the triggers.
create function fill_programme_totals() returns void language plpgsql as $$
begin
    perform hold_totals();
    delete from programme_project;
    insert into programme_project (programme, project, figure, part, value)
    select brought.programme, funded.project, brought.figure, brought.part, brought.value
    from (select distinct project from award) as funded cross join lateral brought_by_project(funded.project) as brought;
    delete from programme_total;
    insert into programme_total (programme, figure, part, value)
    select programme, figure, part, sum(value) from programme_project group by 1, 2, 3
    union all
    select programme, 'APPLICATION', state, count(*) from application group by 1, 3
    union all
    select programme, 'AWARD', state, count(*) from award group by 1, 3
    union all
    select programme, 'AWARDED', state, sum(amount) from award group by 1, 3;
end $$;

select fill_programme_totals();
