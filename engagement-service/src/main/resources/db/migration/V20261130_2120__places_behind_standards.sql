-- A standard is revised by those who take part in its project, also when that is over: what their councils left there goes on too. Where
-- a council ended before this, its place waits until a programme manager says which council has it.
with waiting as materialized (
    select participant.id, heir.code
    from participant join project on project.id = participant.project
        cross join lateral (
            select following.code
            from lines_through(participant.council) line
                join known_council following on following.code = line.codes[cardinality(line.codes)]
            where following.state <> 'abolished' and following.code <> participant.council
            order by following.code limit 1) heir
    where project.state in ('CLOSED', 'STOPPED') and exists (select from standard where standard.project = project.id)
        and participant.state = 'JOINED' and participant.proposed_successor is null),
placed as (
    update participant set version = version + 1, updated_at = now(), proposed_successor = waiting.code
    from waiting where participant.id = waiting.id
    returning participant.project)
update project set version = version + 1, updated_at = now() where id in (select placed.project from placed);

-- Whom an advisor advises at present.
create index project_advised_and_open on project (advisor, id) where state not in ('CLOSED', 'STOPPED');
