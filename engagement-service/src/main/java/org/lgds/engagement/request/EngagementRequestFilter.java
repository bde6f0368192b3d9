package org.lgds.engagement.request;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.council.CouncilRows;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.security.Caller;

/** What a list of requests may be narrowed by. */
public record EngagementRequestFilter(
        @RestQuery String council, @RestQuery EngagementRequest.State state) {

    Conditions seenBy(Caller caller) {
        return CouncilRows.seenBy(caller)
                .and("council = :council", "council", council)
                .and("state = :state", "state", state);
    }
}
