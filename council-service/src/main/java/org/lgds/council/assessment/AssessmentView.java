package org.lgds.council.assessment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A council's assessment of its digital maturity, against one version of a framework.
 *
 * @param startedBy subject of the token of who began it; for its council and LGDS
 * @param signedBy subject of the token of the accountable officer who signed it; for its council and LGDS
 * @param moderator subject of the moderator's token; for its council and LGDS
 */
public record AssessmentView(
        @JsonUnwrapped AssessmentFacts facts,
        String startedBy,
        String signedBy,
        String moderator,
        List<String> allowedActions) {

    static AssessmentView of(Assessment assessment, boolean withPeople, List<String> allowedActions) {
        return new AssessmentView(
                AssessmentFacts.of(assessment),
                withPeople ? assessment.startedBy : null,
                withPeople ? assessment.signedBy : null,
                withPeople ? assessment.moderator : null,
                allowedActions);
    }
}
