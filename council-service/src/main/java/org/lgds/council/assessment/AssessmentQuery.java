package org.lgds.council.assessment;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the list of assessments.
 *
 * @param state only those in this state
 * @param assurance only those that are checked so far
 * @param framework only those by this version of a framework, such as lgds-dmf/1.0.0
 */
public record AssessmentQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery Assessment.State state,
        @RestQuery Assurance assurance,
        @RestQuery @Size(min = 1, max = 60) String framework) {

    Conditions conditions() {
        return new Conditions()
                .and("council = %s", council)
                .and("state = %s", state)
                .and("assurance = %s", assurance)
                .and("framework = %s", framework);
    }
}
