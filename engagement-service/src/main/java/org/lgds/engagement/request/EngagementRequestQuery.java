package org.lgds.engagement.request;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/** Filters of the list of requests. */
public record EngagementRequestQuery(
        @RestQuery String council, @RestQuery EngagementRequest.State state) {

    Conditions conditions() {
        return new Conditions().and("council = %s", council).and("state = %s", state);
    }
}
