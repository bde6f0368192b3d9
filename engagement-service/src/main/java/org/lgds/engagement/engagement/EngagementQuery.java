package org.lgds.engagement.engagement;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/** Filters of the list of engagements. */
public record EngagementQuery(
        @RestQuery String council, @RestQuery Engagement.State state) {

    Conditions conditions() {
        return new Conditions().and("council = %s", council).and("state = %s", state);
    }
}
