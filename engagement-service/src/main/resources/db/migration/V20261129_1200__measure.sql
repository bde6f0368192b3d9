-- What an engagement or a project is to change, measured before and after.
create table measure (
    id                 uuid primary key,
    version            bigint        not null,
    created_at         timestamptz   not null,
    updated_at         timestamptz   not null,
    event_sequence     bigint        not null,
    changed_in         bigint        not null,
    engagement         uuid          references engagement,
    project            uuid,
    council            text          not null,
    former_councils    text[]        not null default '{}',
    proposed_successor text,
    measured_council   text          not null,
    title              text          not null check (length(title) <= 200),
    kind               text          not null check (kind in (
        'CHANNEL_SHIFT_SAVING', 'AVOIDED_DUPLICATE_SPEND', 'COST_PER_TRANSACTION', 'COMPLETION_RATE', 'SATISFACTION',
        'DIGITAL_TAKE_UP', 'TIME_SAVED', 'FAILURE_DEMAND', 'MATURITY_UPLIFT', 'ADOPTION_COUNT',
        'COUNCILS_MEETING_STANDARD', 'ACCESSIBILITY')),
    dimension          text,
    service            integer       check (service > 0),
    period_start       date          not null,
    period_end         date          not null,
    share              integer       not null check (share between 0 and 10000),
    adoption           uuid          unique,
    state              text          not null check (state in (
        'PROPOSED', 'BASELINED', 'TRACKING', 'REALISED', 'NOT_REALISED')),
    baseline_value     numeric(20, 4),
    baseline_on        date,
    baseline_source    text          check (length(baseline_source) <= 500),
    target_value       numeric(20, 4),
    target_on          date,
    last_value         numeric(20, 4),
    last_on            date,
    no_reading_reason  text          check (length(no_reading_reason) <= 2000),
    benefit_pence      bigint        check (benefit_pence between 0 and 10000000000000),
    price_base         integer       check (price_base between 1990 and 2200),
    cashable           boolean,
    reason             text          check (length(reason) <= 2000),
    check (council <> all (former_councils) and proposed_successor <> council),
    check (num_nonnulls(engagement, project) = 1),
    check (period_start < period_end),
    check ((kind = 'MATURITY_UPLIFT') = (dimension is not null)),
    check ((kind = 'AVOIDED_DUPLICATE_SPEND') = (adoption is not null)),
    check (num_nulls(baseline_value, baseline_on, baseline_source) in (0, 3)),
    check ((state = 'PROPOSED') = (baseline_on is null)),
    check (num_nulls(target_value, target_on) in (0, 2)),
    check (target_on is null or baseline_on is not null and target_on > baseline_on),
    check (num_nulls(last_value, last_on) in (0, 2)),
    check ((state in ('PROPOSED', 'BASELINED')) = (last_on is null)),
    check (last_on >= baseline_on),
    check (num_nulls(benefit_pence, price_base, cashable) in (0, 3)),
    check (benefit_pence is null or state = 'REALISED'),
    check (state <> 'NOT_REALISED' or reason is not null)
);

create index measure_by_council on measure (council, id);
create index measure_by_state on measure (state, id);
create index measure_by_service on measure (service, id) where service is not null;
create index measure_by_engagement on measure (engagement, id) where engagement is not null;
create index measure_by_project on measure (project, id) where project is not null;
create index measure_changes on measure (changed_in, id);
create index measure_formerly on measure using gin (former_councils);

-- The measures that claim part of one effect: of a kind, at a council, for a service or for none, of a dimension or of none.
create index measure_claims on measure (
    measured_council, kind, (coalesce(service, 0)), (coalesce(dimension, '')), period_start)
    where state <> 'NOT_REALISED';

create trigger measure_note_writing_transaction
    before insert or update on measure
    for each row execute function note_writing_transaction();

-- Whoever claims part of an effect holds it first, until the transaction ends: the second of two sees what the first claimed.
create function hold_attribution(of_council text, of_kind text, of_service integer, of_dimension text)
    returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended(
        concat_ws(' ', of_council, of_kind, coalesce(of_service, 0), of_dimension), 44))
$$;

-- The most that others claim on one day of a period, in hundredths of a percent. The sum only rises where a period begins.
create function attribution_claimed(
    of_council text, of_kind text, of_service integer, of_dimension text, from_day date, to_day date, except_of uuid)
    returns integer language sql stable as $$
    with claim as materialized (
        select period_start, period_end, share from measure
        where measured_council = of_council and kind = of_kind and coalesce(service, 0) = coalesce(of_service, 0)
            and coalesce(dimension, '') = coalesce(of_dimension, '') and state <> 'NOT_REALISED'
            and period_start < to_day and period_end > from_day and id <> except_of)
    select coalesce(max(claimed), 0)::integer
    from (select greatest(period_start, from_day) as day from claim) as days
        cross join lateral (
            select sum(share) as claimed from claim where period_start <= day and period_end > day) as sums
$$;

create function attribution_never_passes_100_percent() returns trigger language plpgsql as $$
begin
    perform hold_attribution(new.measured_council, new.kind, new.service, new.dimension);
    if new.share + attribution_claimed(
            new.measured_council, new.kind, new.service, new.dimension, new.period_start, new.period_end, new.id) > 10000 then
        raise check_violation using message = 'the shares claimed of one effect pass 100 percent';
    end if;
    return new;
end $$;

-- An avoided duplicate spend is of one adoption, which one measure alone refers to.
create trigger measure_attribution
    before insert or update of measured_council, kind, service, dimension, period_start, period_end, share, state on measure
    for each row when (new.state <> 'NOT_REALISED' and new.kind <> 'AVOIDED_DUPLICATE_SPEND')
    execute function attribution_never_passes_100_percent();

-- Each value that was read; a correction is a further revision, and nothing is overwritten.
create table reading (
    id          uuid           primary key,
    measure     uuid           not null references measure,
    read_on     date           not null,
    revision    integer        not null check (revision > 0),
    current     boolean        not null,
    value       numeric(20, 4) not null,
    source      text           not null check (length(source) <= 500),
    reason      text           check (length(reason) <= 2000),
    recorded_at timestamptz    not null,
    recorded_by text           not null,
    unique (measure, read_on, revision),
    check ((revision = 1) = (reason is null))
);

create unique index reading_one_current on reading (measure, read_on) where current;

-- What the catalogue assessed as adoptions went live, from lgds.adoptions.
create table known_benefit (
    adoption             uuid        primary key,
    council              text        not null,
    asset                uuid        not null,
    source               text        not null,
    counterfactual_pence bigint      not null,
    benefit_pence        bigint      not null,
    extra_cost_pence     bigint      not null,
    assessed_at          timestamptz not null
);

create index recommendation_by_adoption on recommendation (adoption, id) where adoption is not null;
