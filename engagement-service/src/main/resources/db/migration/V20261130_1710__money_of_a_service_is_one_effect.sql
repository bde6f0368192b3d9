-- What a service saves is one effect, as a saving by channel shift and as a lower cost per transaction: together they are never
-- claimed above all of it, and what was realised of it is not counted as both.
create function effect_of(kind text) returns text language sql immutable parallel safe as $$
    select case when kind in ('CHANNEL_SHIFT_SAVING', 'COST_PER_TRANSACTION') then 'COST_OF_SERVICE' else kind end
$$;

create index measure_claims_of_effect on measure (
    measured_council, (effect_of(kind)), (coalesce(service, 0)), (coalesce(dimension, '')), period_start)
    where state <> 'NOT_REALISED';

drop index measure_claims;

create or replace function hold_attribution(of_council text, of_kind text, of_service integer, of_dimension text)
    returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended(
        concat_ws(' ', of_council, effect_of(of_kind), coalesce(of_service, 0), of_dimension), 44))
$$;

create or replace function attribution_claimed(
    of_council text, of_kind text, of_service integer, of_dimension text, from_day date, to_day date, except_of uuid)
    returns integer language sql stable as $$
    with claim as materialized (
        select period_start, period_end, share from measure
        where measured_council = of_council and effect_of(kind) = effect_of(of_kind)
            and coalesce(service, 0) = coalesce(of_service, 0) and coalesce(dimension, '') = coalesce(of_dimension, '')
            and state <> 'NOT_REALISED' and period_start < to_day and period_end > from_day and id <> except_of)
    select coalesce(max(claimed), 0)::integer
    from (select greatest(period_start, from_day) as day from claim) as days
        cross join lateral (
            select sum(share) as claimed from claim where period_start <= day and period_end > day) as sums
$$;

-- Money is realised by what is measured in money, or in hours of work. What was counted before stays as it was counted.
create function benefit_is_of_money() returns trigger language plpgsql as $$
begin
    raise check_violation using message = 'a measure of this kind has no benefit in pence';
end $$;

create trigger measure_benefit_is_of_money
    before update on measure
    for each row when (new.benefit_pence is not null and old.benefit_pence is null and new.kind not in (
        'CHANNEL_SHIFT_SAVING', 'AVOIDED_DUPLICATE_SPEND', 'COST_PER_TRANSACTION', 'TIME_SAVED'))
    execute function benefit_is_of_money();

create trigger measure_begins_with_a_benefit_of_money
    before insert on measure
    for each row when (new.benefit_pence is not null and new.kind not in (
        'CHANNEL_SHIFT_SAVING', 'AVOIDED_DUPLICATE_SPEND', 'COST_PER_TRANSACTION', 'TIME_SAVED'))
    execute function benefit_is_of_money();
