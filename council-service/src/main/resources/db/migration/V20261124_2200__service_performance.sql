-- How a service of a council did in a period. A period is named by its grain and its first day, which are those of the
-- calendar, so two of one grain never overlap. What is left out is not known; it is not zero.
create table service_performance (
    id                uuid primary key,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    event_sequence    bigint      not null,
    changed_in        bigint      not null,
    council           text        not null references council,
    service_id        integer     not null references service,
    interaction_id    integer references interaction,
    grain             text        not null check (grain in ('MONTH', 'QUARTER', 'FINANCIAL_YEAR')),
    period_start      date        not null,
    period_end        date        not null,
    state             text        not null check (state in ('RECORDED', 'CORRECTED', 'WITHDRAWN')),
    revision          integer     not null check (revision >= 1),
    reason            text,
    started_online    bigint check (started_online >= 0),
    online            bigint check (online >= 0),
    assisted_digital  bigint check (assisted_digital >= 0),
    phone             bigint check (phone >= 0),
    face_to_face      bigint check (face_to_face >= 0),
    post              bigint check (post >= 0),
    email             bigint check (email >= 0),
    total             bigint check (total >= 0),
    total_pence       bigint check (total_pence >= 0),
    price_base        integer,
    very_dissatisfied bigint check (very_dissatisfied >= 0),
    dissatisfied      bigint check (dissatisfied >= 0),
    neither           bigint check (neither >= 0),
    satisfied         bigint check (satisfied >= 0),
    very_satisfied    bigint check (very_satisfied >= 0),
    responses         bigint check (responses >= 0),
    meets_wcag        boolean,
    current_statement boolean,
    source            text        not null check (source in ('ANALYTICS', 'SYSTEM', 'ESTIMATE')),
    client            text        not null,
    person            text        not null,
    constraint a_period_is_one_of_the_calendar check (
        extract(day from period_start) = 1
        and (grain <> 'QUARTER' or extract(month from period_start) in (1, 4, 7, 10))
        and (grain <> 'FINANCIAL_YEAR' or extract(month from period_start) = 4)
        and period_end = (period_start + case grain
            when 'MONTH' then interval '1 month' when 'QUARTER' then interval '3 months' else interval '1 year' end)::date),
    constraint completed_online_were_started_online check (online <= started_online),
    constraint the_channels_sum_to_the_total check (
        total is null
        or num_nonnulls(online, assisted_digital, phone, face_to_face, post, email) = 0
        or total = coalesce(online, 0) + coalesce(assisted_digital, 0) + coalesce(phone, 0) + coalesce(face_to_face, 0)
            + coalesce(post, 0) + coalesce(email, 0)),
    constraint the_satisfaction_counts_sum_to_the_responses check (
        responses is null
        or num_nonnulls(very_dissatisfied, dissatisfied, neither, satisfied, very_satisfied) = 0
        or responses = coalesce(very_dissatisfied, 0) + coalesce(dissatisfied, 0) + coalesce(neither, 0)
            + coalesce(satisfied, 0) + coalesce(very_satisfied, 0)),
    check ((total_pence is null) = (price_base is null)),
    check (state <> 'WITHDRAWN' or reason is not null)
);

-- Without an interaction it is of the service as a whole; -1 is no interaction's number.
create unique index service_performance_current
    on service_performance (council, service_id, coalesce(interaction_id, -1), grain, period_start)
    where state <> 'WITHDRAWN';
create index service_performance_by_period on service_performance (period_start desc, id desc);
create index service_performance_of_a_council on service_performance (council, period_start desc, id desc);
create index service_performance_of_a_service on service_performance (service_id, period_start desc, id desc);
create index service_performance_changes on service_performance (changed_in, id);
create index service_performance_changes_of_a_council on service_performance (council, changed_in, id);

create trigger service_performance_note_writing_transaction
    before insert or update on service_performance
    for each row execute function note_writing_transaction();
