package org.lgds.engagement.request;

import java.time.LocalDate;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.engagement.Advised;
import org.lgds.engagement.result.Dimension;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the list of requests.
 *
 * @param dimension only those about this dimension
 * @param service only those about this service, by its LGSL code
 * @param suggested true for those that were suggested to their councils, false for the others
 * @param advisor only those that became an engagement of this advisor, by the subject of their token
 * @param proposedSuccessor only those that wait until it is confirmed that this council has them
 * @param dueBy only deferred ones that are looked at again on this day or before it
 */
public record EngagementRequestQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery EngagementRequest.State state,
        @RestQuery Dimension dimension,
        @RestQuery Integer service,
        @RestQuery Boolean suggested,
        @RestQuery String advisor,
        @RestQuery @CouncilCode String proposedSuccessor,
        @RestQuery LocalDate dueBy) {

    Conditions conditions() {
        var conditions = new Conditions()
                .and("council = %s", council)
                .and("state = %s", state)
                .and("dimensions @> array[cast(%s as text)]", dimension)
                .join("request_service on request = id and service = %s", service)
                .and(Advised.IN_ENGAGEMENTS, advisor)
                .and("proposed_successor = %s", proposedSuccessor)
                .and("state = 'DEFERRED' and deferred_until <= %s", dueBy);
        if (suggested != null) {
            conditions.andAll(suggested ? "suggestion is not null" : "suggestion is null");
        }
        return conditions;
    }
}
