package org.lgds.asset.reusecheck;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the checks.
 *
 * @param service only those of this service, by its LGSL code
 * @param outcome only those with this decision
 */
public record ReuseCheckQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery Integer service,
        @RestQuery Decision outcome) {

    Conditions conditions() {
        return new Conditions()
                .and("council = %s", council)
                .and("services @> array[cast(%s as integer)]", service)
                .and("outcome = %s", outcome);
    }
}
