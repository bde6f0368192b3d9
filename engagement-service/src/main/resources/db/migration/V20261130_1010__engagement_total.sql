-- How many engagements there are and the days agreed and used, in each state: of each council and lead advisor, of each, and of
-- all. A summary reads as many rows as it shows, however many engagements there are.
--
-- Whoever changes an engagement adds lines that say by how much sums change, in the same transaction. No row is shared, so no
-- two writers wait for each other, in a ring or otherwise. Lines are folded into the totals shortly after; whoever reads adds
-- up both, and sees a line in one of them at any moment.
create table engagement_change (
    council      text    not null,
    lead_advisor text,
    state        text    not null,
    engagements  integer not null,
    days         integer not null,
    quarters     integer not null
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

-- Council '' is every council, lead advisor '' is any and none.
create table engagement_total (
    lead_advisor text   not null,
    council      text   not null,
    state        text   not null,
    engagements  bigint not null,
    days         bigint not null,
    quarters     bigint not null,
    primary key (lead_advisor, council, state)
);

create function note_engagement_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into engagement_change
        values (old.council, old.lead_advisor, old.state, -1, -coalesce(old.days, 0), -old.quarters_used);
    end if;
    if tg_op <> 'DELETE' then
        insert into engagement_change
        values (new.council, new.lead_advisor, new.state, 1, coalesce(new.days, 0), new.quarters_used);
    end if;
    return null;
end $$;

create trigger engagement_note_change
    after insert or delete on engagement for each row execute function note_engagement_change();

create trigger engagement_note_changed
    after update on engagement
    for each row when ((old.council, old.lead_advisor, old.state, old.days, old.quarters_used)
        is distinct from (new.council, new.lead_advisor, new.state, new.days, new.quarters_used))
    execute function note_engagement_change();

-- Folds so many lines at most, and says how many it found. One folds at a time; another leaves it to them.
create function fold_engagement_changes(most bigint) returns bigint language plpgsql as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('fold_engagement_changes', 0)) then
        return 0;
    end if;
    with line as (
        delete from engagement_change where ctid = any(array(select ctid from engagement_change limit most)) returning *
    ), added as (
        insert into engagement_total as total (lead_advisor, council, state, engagements, days, quarters)
        select coalesce(lead_advisor, ''), coalesce(council, ''), state, sum(engagements), sum(days), sum(quarters)
        from line
        group by grouping sets ((lead_advisor, council, state), (lead_advisor, state), (council, state), (state))
        having (grouping(lead_advisor) = 1 or lead_advisor is not null)
            and (sum(engagements), sum(days), sum(quarters)) is distinct from (0, 0, 0)
        on conflict (lead_advisor, council, state) do update
            set engagements = total.engagements + excluded.engagements,
                days = total.days + excluded.days,
                quarters = total.quarters + excluded.quarters
    )
    select count(*) into folded from line;
    return folded;
end $$;

insert into engagement_change
select council, lead_advisor, state, count(*), coalesce(sum(days), 0), sum(quarters_used)
from engagement group by council, lead_advisor, state;

select fold_engagement_changes(count(*)) from engagement_change;
