-- Whose a participant's place was before reorganisations, and, where its council has several successors, which of them should
-- have it until that is confirmed.
alter table participant
    add column former_councils    text[] not null default '{}',
    add column proposed_successor text,
    add check (council is null or council <> all (former_councils) and council is distinct from proposed_successor),
    add check (proposed_successor is null or council is not null);
