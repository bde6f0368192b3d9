package org.lgds.council.assessment;

import java.math.BigDecimal;

import org.lgds.council.scoring.Gain;

/**
 * What to do next: one question's next higher answer, and what it would lift.
 *
 * @param dimension id of the dimension
 * @param question id of the question
 * @param failedGate true of a gate that holds its dimension's level down until it is met
 * @param next the value that would do it, with documented evidence; of a gate 1, which is yes
 * @param dimensionGain by how many points the dimension's score would rise
 * @param gain by how many points the overall score would rise
 * @param exactGain the gain exactly, as a fraction
 */
public record StepView(
        String dimension,
        String question,
        boolean failedGate,
        BigDecimal next,
        BigDecimal dimensionGain,
        BigDecimal gain,
        String exactGain) {

    static StepView of(Gain gain) {
        return new StepView(
                gain.dimension(),
                gain.question(),
                gain.failedGate(),
                gain.next().value(),
                gain.ofDimension().shown(),
                gain.ofWhole().shown(),
                gain.ofWhole().toString());
    }
}
