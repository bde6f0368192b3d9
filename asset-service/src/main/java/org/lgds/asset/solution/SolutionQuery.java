package org.lgds.asset.solution;

import java.time.LocalDate;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/**
 * Filters of the solution list.
 *
 * @param area the service area of its service
 * @param region where its council is
 * @param councilType what kind of council that is
 * @param product without regard to case
 */
public record SolutionQuery(
        @RestQuery String council,
        @RestQuery Integer service,
        @RestQuery String area,
        @RestQuery Integer interaction,
        @RestQuery Kind kind,
        @RestQuery Phase phase,
        @RestQuery UUID supplier,
        @RestQuery String product,
        @RestQuery UUID asset,
        @RestQuery LocalDate contractEndsAfter,
        @RestQuery LocalDate contractEndsBefore,
        @RestQuery String region,
        @RestQuery String councilType,
        @RestQuery Boolean inherited,
        @RestQuery UUID id) {

    Conditions conditions() {
        return new Conditions()
                .and("council = %s", council)
                .and("service = %s", service)
                .and("service = any(array(select id from known_service where area = %s))", area)
                .and("interaction = %s", interaction)
                .and("kind = %s", kind)
                .and("phase = %s", phase)
                .and("supplier = %s", supplier)
                .and("lower(btrim(product)) = lower(%s)", SolutionClaim.plain(product))
                .and("asset_id = %s", asset)
                .and("contract_ends_on > %s", contractEndsAfter)
                .and("contract_ends_on < %s", contractEndsBefore)
                .and("council = any(array(select code from known_council where region = %s))", region)
                .and("council = any(array(select code from known_council where type = %s))", councilType)
                .and("inherited = %s", inherited)
                .and("id = %s", id);
    }
}
