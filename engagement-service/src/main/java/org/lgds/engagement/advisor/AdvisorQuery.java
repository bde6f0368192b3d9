package org.lgds.engagement.advisor;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.result.Dimension;
import org.lgds.kit.list.Conditions;

/**
 * Filters of the list of advisors.
 *
 * @param dimension only those who know this dimension
 * @param area only those who know this service area, by its id
 * @param region only those who name this region; who goes anywhere names none
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
