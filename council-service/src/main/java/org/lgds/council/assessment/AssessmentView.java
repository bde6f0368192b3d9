package org.lgds.council.assessment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An assessment as the API shows it.
 *
 * @param startedBy subjects of those who did a step; for its council and LGDS
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
