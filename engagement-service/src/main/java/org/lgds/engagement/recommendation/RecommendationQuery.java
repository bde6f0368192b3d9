package org.lgds.engagement.recommendation;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.engagement.Advised;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the list of recommendations.
 *
 * @param advisor only those of engagements of this advisor, by the subject of their token
 * @param proposedSuccessor what waits for it to be confirmed that this council has it
 */
public record RecommendationQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery Recommendation.Subject kind,
        @RestQuery UUID asset,
        @RestQuery UUID standard,
        @RestQuery UUID engagement,
        @RestQuery String advisor,
        @RestQuery @CouncilCode String proposedSuccessor,
        @RestQuery Recommendation.State state) {

    /** Found in the index by engagement, of which a page reads no more recommendations than it shows. */
    private static final String OF_AN_ADVISOR =
            "id = any(array(select id from recommendation where " + Advised.IN_ENGAGEMENTS + "))";

    Conditions conditions() {
        return new Conditions()
                .and("council = %s", council)
                .and("kind = %s", kind)
                .and("asset = %s", asset)
                .and("standard = %s", standard)
                .and("engagement = %s", engagement)
                .and(OF_AN_ADVISOR, advisor)
                .and("proposed_successor = %s", proposedSuccessor)
                .and("state = %s", state);
    }
}
