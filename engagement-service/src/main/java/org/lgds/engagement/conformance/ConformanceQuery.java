package org.lgds.engagement.conformance;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the list of claims.
 *
 * @param service only those of this service, by its LGSL code
 * @param product only those for this asset, by its id
 */
public record ConformanceQuery(
        @RestQuery UUID standard,
        @RestQuery Integer service,
        @RestQuery @CouncilCode String council,
        @RestQuery String party,
        @RestQuery UUID product,
        @RestQuery ConformanceClaim.State state) {

    /** On what never changes of a claim. */
    Conditions lasting() {
        return new Conditions()
                .and("standard = %s", standard)
                .and("service = %s", service)
                .and("party = %s", party)
                .and("product = %s", product);
    }

    /** True unless it has changed into something that was not asked for. */
    boolean matches(ConformanceClaim claim) {
        return (council == null || council.equals(claim.council)) && (state == null || state == claim.state);
    }
}
