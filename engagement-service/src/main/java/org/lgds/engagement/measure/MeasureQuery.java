package org.lgds.engagement.measure;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the list of measures.
 *
 * @param proposedSuccessor what waits for it to be confirmed that this council has it
 */
public record MeasureQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery UUID engagement,
        @RestQuery UUID project,
        @RestQuery Integer service,
        @RestQuery MeasureKind kind,
        @RestQuery @CouncilCode String proposedSuccessor,
        @RestQuery Measure.State state) {

    Conditions conditions() {
        return new Conditions()
                .and("council = %s", council)
                .and("engagement = %s", engagement)
                .and("project = %s", project)
                .and("service = %s", service)
                .and("kind = %s", kind)
                .and("proposed_successor = %s", proposedSuccessor)
                .and("state = %s", state);
    }
}
