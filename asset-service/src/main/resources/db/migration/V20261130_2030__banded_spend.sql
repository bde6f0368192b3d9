-- Who may not know every cost of a finding is told what follows from the bands of the costs, each taken by its middle, and no
-- more: figures and a reference that followed the costs themselves gave them away to whoever changed their own.
alter table duplication_finding
    add column banded_reference         uuid,
    add column banded_avoidable_pence   bigint,
    add column banded_preventable_pence bigint,
    add column banded_confidence        numeric(3,2) check (banded_confidence between 0 and 1);

create function band_middle(pence bigint) returns bigint language sql immutable strict parallel safe as $$
    select case
        when pence <= 5000000 then 2500000
        when pence <= 10000000 then 7500000
        when pence <= 25000000 then 17500000
        when pence <= 50000000 then 37500000
        when pence <= 100000000 then 75000000
        else 100000000 end
$$;

-- A version more, as readers with a copy must fetch it again.
with member as (
    select of.id as finding, cast(substring(of.method from 'alpha ([0-9.]+)') as numeric) as alpha, of.reference is null as beside,
        coalesce(solution.root, solution.id, cast(one ->> 'solution' as uuid)) as root,
        cast(one ->> 'solution' as uuid) as id,
        band_middle(cast(one -> 'cost' ->> 'pence' as bigint)) as pence,
        band_middle(cast(one -> 'cost' ->> 'remainingPence' as bigint)) as remaining,
        case one -> 'cost' ->> 'provenance'
            when 'ACTUAL' then 1 when 'CONTRACT' then 0.9 when 'ESTIMATE' then 0.6 else 0.3 end as factor
    from duplication_finding of
        cross join jsonb_array_elements(cast(of.members as jsonb)) as one
        left join solution on solution.id = cast(one ->> 'solution' as uuid)
    where one -> 'cost' is not null),
cost as (
    select distinct on (finding, root) finding, alpha, beside, id, pence, remaining, factor, round(alpha * pence) as adapted
    from member order by finding, root, pence desc, id),
median as (
    select finding, percentile_disc(0.5) within group (order by pence) as pence from cost group by finding),
reference as (
    select distinct on (cost.finding) cost.finding, cost.id
    from cost join median on median.finding = cost.finding and median.pence = cost.pence
    where not cost.beside order by cost.finding, cost.id),
spend as (
    select cost.finding, reference.id as reference,
        sum(cost.pence - adapted) filter (where cost.id is distinct from reference.id) as avoidable,
        sum(greatest(0, remaining - adapted)) filter (where remaining is not null and cost.id is distinct from reference.id)
            as preventable,
        round(sum(cost.pence * factor) / sum(cost.pence), 2) as confidence
    from cost left join reference on reference.finding = cost.finding
    group by cost.finding, reference.id)
update duplication_finding set
    version = duplication_finding.version + 1,
    banded_reference = spend.reference,
    banded_avoidable_pence = coalesce(spend.avoidable, 0),
    banded_preventable_pence = coalesce(spend.preventable, 0),
    banded_confidence = spend.confidence
from duplication_finding of left join spend on spend.finding = of.id
where duplication_finding.id = of.id;

drop function band_middle;

alter table duplication_finding
    alter column banded_avoidable_pence set not null,
    alter column banded_preventable_pence set not null,
    add constraint banded_preventable_spend_is_avoidable
        check (banded_preventable_pence between 0 and banded_avoidable_pence);
