-- Every measure of a council's place that was ever recorded, with its day and its source; those that count now are on the
-- council itself. A measure without a value is not known from its day on.
create table council_fact (
    council       text not null references council,
    measure       text not null check (measure in ('POPULATION', 'AREA_KM2', 'DEPRIVATION_SCORE', 'RURAL_SHARE')),
    value         double precision,
    estimated_for integer,
    as_of         date,
    source        text not null check (source <> ''),
    unique nulls not distinct (council, measure, as_of),
    check (case measure
        when 'POPULATION' then value > 0 and value = trunc(value)
        when 'AREA_KM2' then value > 0
        when 'DEPRIVATION_SCORE' then value between 0 and 100
        else value between 0 and 1 end),
    check (measure = 'POPULATION' or estimated_for is null)
);

insert into council_fact (council, measure, value, estimated_for, as_of, source)
select code, fact.measure, fact.value, fact.year, case when fact.year is not null then make_date(fact.year, 6, 30) end,
    'The register file'
from council, lateral (values
    ('POPULATION', population::double precision, population_as_of),
    ('AREA_KM2', area_km2, null),
    ('DEPRIVATION_SCORE', deprivation_score, null),
    ('RURAL_SHARE', rural_share, null)) as fact (measure, value, year)
where fact.value is not null;
