-- The days, in London, on which advice was issued and decided on: what time is counted from and to. The database notes them as
-- the state moves, whoever moves it.
alter table recommendation
    add column issued_on  date,
    add column decided_on date;

create function london_day(timestamptz) returns date language sql immutable parallel safe as $$
    select ($1 at time zone 'Europe/London')::date
$$;

-- Of what is there the audit knows. No changes feed moves, as nothing that is read has changed.
alter table recommendation disable trigger recommendation_note_writing_transaction;
update recommendation advice
set issued_on = coalesce(
        (select london_day(min(at)) from audit
         where kind = 'recommendation' and subject = advice.id::text and action = 'recommendation.issued'),
        london_day(created_at)),
    decided_on = case when state in ('ACCEPTED', 'REJECTED', 'IMPLEMENTED', 'LAPSED') then coalesce(
        accepted_on,
        (select london_day(min(at)) from audit
         where kind = 'recommendation' and subject = advice.id::text and action = 'recommendation.rejected'),
        london_day(updated_at)) end
where state <> 'DRAFT';
alter table recommendation enable trigger recommendation_note_writing_transaction;

create function note_days_of_advice() returns trigger language plpgsql as $$
begin
    new.issued_on = coalesce(new.issued_on, least(london_day(new.updated_at), new.accepted_on));
    if new.state not in ('ISSUED', 'DEFERRED') then
        new.decided_on = coalesce(new.decided_on, new.accepted_on, london_day(new.updated_at));
    end if;
    return new;
end $$;

create trigger recommendation_note_days
    before insert or update on recommendation
    for each row when (new.state <> 'DRAFT' and (new.issued_on is null or new.decided_on is null))
    execute function note_days_of_advice();

alter table recommendation
    add check ((state = 'DRAFT') = (issued_on is null)),
    add check ((state in ('ACCEPTED', 'REJECTED', 'IMPLEMENTED', 'LAPSED')) = (decided_on is not null));
