package org.lgds.council.assessment;

import java.time.Instant;
import java.util.UUID;

/** A council's current result as other services know it: {@code src/contracts/results.state.v1.json}. */
public record StandingResult(
        UUID id, String council, String framework, Assurance assurance, Instant finalisedAt, ScoreView result) {

    static StandingResult of(AssessmentFacts facts) {
        return new StandingResult(
                facts.id(), facts.council(), facts.framework(), facts.assurance(), facts.finalisedAt(), facts.result());
    }
}
