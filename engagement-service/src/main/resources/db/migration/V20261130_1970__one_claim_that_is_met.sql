-- A council, or a product, stands by one claim that is met with a version of a standard. Of two that a merger brought together, or
-- that were met one after the other, the one ends that holds less long, and names the other.
alter table conformance_claim
    drop constraint conformance_claim_closed_names_another,
    add constraint conformance_claim_closed_names_another check (
        case state when 'CLOSED' then num_nonnulls(continued_in, reason) = 2
            when 'EXPIRED' then num_nonnulls(continued_in, reason) in (0, 2)
            else num_nonnulls(continued_in, reason) = 0 end
        and continued_in <> id);

with met as (
    select id, first_value(id) over (
        partition by standard_version, council, product order by expires_on desc, declared_on desc, id desc) as kept
    from conformance_claim where state = 'MET')
update conformance_claim claim set version = version + 1, state = 'EXPIRED', expired_on = current_date, proposed_successor = null,
    continued_in = kept, reason = 'Claim ' || kept || ' is met too, and holds longer.'
from met where met.id = claim.id and kept <> met.id;

create unique index conformance_claim_met_by_a_council on conformance_claim (standard_version, council) where state = 'MET';
create unique index conformance_claim_met_by_a_product on conformance_claim (standard_version, product) where state = 'MET';
