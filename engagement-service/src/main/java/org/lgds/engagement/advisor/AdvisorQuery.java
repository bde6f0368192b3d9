package org.lgds.engagement.advisor;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.result.Dimension;
import org.lgds.kit.list.Conditions;

/**
 * Filters of the list of advisors.
 *
 * @param dimension one of their specialisms
 * @param area the id of a service area they know
 * @param region one they name; who goes anywhere names none
 */
public record AdvisorQuery(
        @RestQuery String subject,
        @RestQuery Advisor.State state,
        @RestQuery Dimension dimension,
        @RestQuery String area,
        @RestQuery Region region) {

    Conditions conditions() {
        return new Conditions()
                .and("subject = %s", subject)
                .and("state = %s", state)
                .and("dimensions @> array[cast(%s as text)]", dimension)
                .and("areas @> array[cast(%s as text)]", area)
                .and("regions @> array[cast(%s as text)]", region);
    }
}
