-- What an adoption shows of its benefit, beside the working in adoption_benefit: lists and events read it with the adoption.
alter table adoption
    add column benefit_source       text check (benefit_source in ('MEDIAN_BUILD', 'OWN_QUOTE')),
    add column counterfactual_pence bigint check (counterfactual_pence >= 0),
    add column benefit_pence        bigint check (benefit_pence >= 0),
    add column extra_cost_pence     bigint check (extra_cost_pence >= 0),
    add column benefit_assessed_at  timestamptz,
    add check (num_nonnulls(benefit_source, counterfactual_pence, benefit_pence, extra_cost_pence, benefit_assessed_at)
               in (0, 5));

update adoption set benefit_source = benefit.source, counterfactual_pence = benefit.counterfactual_pence,
    benefit_pence = benefit.benefit_pence, extra_cost_pence = benefit.extra_cost_pence,
    benefit_assessed_at = benefit.assessed_at
from adoption_benefit benefit where benefit.adoption_id = adoption.id;
