package org.lgds.council.assessment;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/** Filters of the list of assessments. */
public record AssessmentQuery(
        @RestQuery @Size(min = 1, max = 10) String council,
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
