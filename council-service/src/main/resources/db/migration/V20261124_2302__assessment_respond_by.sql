-- The last day on which a council may contest its provisional result.
alter table assessment
    add column respond_by date,
    add check (state not in ('PROVISIONAL', 'CONTESTED') or respond_by is not null and provisional_at is not null);

create index assessment_awaiting_an_answer on assessment (respond_by, id) where state = 'PROVISIONAL';
