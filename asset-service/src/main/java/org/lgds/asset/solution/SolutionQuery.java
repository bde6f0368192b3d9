package org.lgds.asset.solution;

import java.time.LocalDate;
import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the solution list.
 *
 * @param service only those of this service, by its LGSL code
 * @param area only those of services of this service area, by its id
 * @param interaction only those of this interaction, by its LGIL code
 * @param kind only those that the council came by in this way
 * @param phase only those in this phase
 * @param supplier only those of this supplier, by its id
 * @param product only those of this product, by its name, without regard to case
 * @param asset only those made of this asset, by its id
 * @param contractEndsAfter only those whose contract ends after this day, it not included
 * @param contractEndsBefore only those whose contract ends before this day, it not included
 * @param region only those of councils in this region, such as wales; one that is not there is refused
 * @param councilType only those of councils of this type, such as county; one that is not there is refused
 * @param inherited true: only those that came from a predecessor at vesting; false: only the others
 * @param id only the one with this id
 */
public record SolutionQuery(
        @RestQuery @CouncilCode String council,
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
