package org.lgds.engagement.engagement;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.council.CouncilRows;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.security.Caller;

/** What a list of engagements may be narrowed by. */
public record EngagementFilter(
        @RestQuery String council, @RestQuery Engagement.State state) {

    Conditions seenBy(Caller caller) {
        return CouncilRows.seenBy(caller)
                .and("council = :council", "council", council)
                .and("state = :state", "state", state);
    }
}
