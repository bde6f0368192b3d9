-- Avoided spend of an adoption, in pence: counted once, when it goes live.
create table adoption_benefit (
    adoption_id          uuid        primary key references adoption,
    council              text        not null,
    source               text        not null check (source in ('MEDIAN_BUILD', 'OWN_QUOTE')),
    service              integer,
    builds               integer     not null,
    counterfactual_pence bigint      not null check (counterfactual_pence >= 0),
    actual_pence         bigint      not null check (actual_pence >= 0),
    benefit_pence        bigint      not null,
    extra_cost_pence     bigint      not null,
    assessed_at          timestamptz not null,
    check (benefit_pence = greatest(0, counterfactual_pence - actual_pence)),
    check (extra_cost_pence = greatest(0, actual_pence - counterfactual_pence)),
    check ((source = 'MEDIAN_BUILD') = (service is not null))
);

create index adoption_benefit_of_a_council on adoption_benefit (council, assessed_at);
