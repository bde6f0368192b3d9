-- Of two open claims with one version that come to one council it goes on with one; the other is closed, and names that.
alter table conformance_claim
    add column continued_in uuid references conformance_claim,
    add column reason       text check (length(reason) <= 2000);

do $$
declare
    too_strict name;
begin
    for too_strict in
        select conname from pg_constraint
        where contype = 'c' and conrelid = 'conformance_claim'::regclass
            and (conname = 'conformance_claim_state_check' or pg_get_constraintdef(oid) like '%assessed_on%'
                or pg_get_constraintdef(oid) like '%CASE%')
    loop
        execute format('alter table conformance_claim drop constraint %I', too_strict);
    end loop;
end $$;

alter table conformance_claim
    add constraint conformance_claim_state_check check (state in (
        'SELF_DECLARED', 'UNDER_ASSESSMENT', 'MET', 'PARTLY_MET', 'NOT_MET', 'EXPIRED', 'CLOSED')),
    add constraint conformance_claim_is_assessed_once_it_is_decided check (
        (state in ('SELF_DECLARED', 'UNDER_ASSESSMENT', 'CLOSED')) = (assessed_on is null)),
    add constraint conformance_claim_is_read_as_its_state_says check (
        visibility = case when state in ('MET', 'EXPIRED') then 'PUBLIC'
            when state in ('SELF_DECLARED', 'UNDER_ASSESSMENT', 'CLOSED') then 'SECTOR' else 'COUNCIL' end),
    add constraint conformance_claim_closed_names_another check (
        num_nonnulls(continued_in, reason) = case state when 'CLOSED' then 2 else 0 end and continued_in <> id),
    add constraint conformance_claim_closed_waits_for_nobody check (state <> 'CLOSED' or proposed_successor is null);
