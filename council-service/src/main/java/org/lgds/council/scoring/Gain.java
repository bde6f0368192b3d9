package org.lgds.council.scoring;

import java.util.Comparator;

/**
 * What the next higher answer to one question would lift.
 *
 * @param failedGate true of a gate that holds its dimension's level down until it is met
 * @param next the answer that would do it, documented
 * @param ofDimension how far the dimension's score would rise
 * @param ofWhole how far the overall score would rise: that times the dimension's weight
 */
public record Gain(
        String dimension, String question, boolean failedGate, Answer next, Fraction ofDimension, Fraction ofWhole) {

    /** Failed gates first, then what lifts most. */
    static final Comparator<Gain> MOST_FIRST =
            Comparator.comparing(Gain::failedGate).thenComparing(Gain::ofWhole).reversed();
}
