package org.lgds.council.framework.content;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.council.scoring.Fraction;
import org.lgds.council.scoring.Question;
import org.lgds.council.scoring.Rules;
import org.lgds.council.scoring.Strength;

/**
 * The constants by which answers become scores and levels.
 *
 * @param levelLowerBounds the lowest score of each of the five levels, the first level's first: rising from 0
 * @param scalePoints points by step of a scale, for each from "1" to "5", never falling
 * @param percentagePoints points by how many bounds a percentage reaches, from none on: two at least, never falling
 * @param evidenceCap what a scale answer counts at most for while nothing documents it
 * @param levelCapByConfidence the highest level that can be reached on little evidence
 * @param minCoveragePercentToSubmit percent of each dimension's weight that must be answered before an assessment can be
 *     submitted
 * @param unansweredPoints what a question counts that nobody answers, 0 to 100
 * @param conditionCapOffset by how many levels the overall one may be above the lowest of the conditions
 * @param evidenceStrength how far each strength of evidence is relied on, from 0 to 1: none, stated, documented and verified
 * @param confidenceLabels for low, medium and high the confidence each begins at and the one it ends below, in percent: from 0
 *     to 101 without a gap
 */
public record ScoringContent(
        @NotNull @Size(max = 100) List<@NotNull @Min(0) @Max(100) Integer> levelLowerBounds,
        @NotNull Map<String, @NotNull @Min(0) @Max(100) Integer> scalePoints,
        @NotNull @Size(max = 101) List<@NotNull @Min(0) @Max(100) Integer> percentagePoints,
        @NotNull @Valid EvidenceCap evidenceCap,
        @NotNull @Valid ConfidenceCap levelCapByConfidence,
        @NotNull @Min(0) @Max(100) Integer minCoveragePercentToSubmit,
        @NotNull @Min(0) @Max(100) Integer unansweredPoints,
        @NotNull @Min(0) @Max(4) Integer conditionCapOffset,

        @NotNull
        Map<
                        String,
                        @NotNull
                        @Pattern(
                                regexp = "0(\\.\\d{1,4})?|1(\\.0{1,4})?",
                                message = "must be a decimal from 0 to 1, such as \"0.8\"")
                        String>
                evidenceStrength,

        @NotNull Map<String, @NotNull @Size(max = 100) List<@NotNull @Min(0) @Max(101) Integer>> confidenceLabels) {

    /**
     * A scale answer above the value counts as the value where nothing documents it.
     *
     * @param appliesTo the kind of question it holds for: scale, as other answers have no cap of their own
     * @param maxValueWithoutDocumentedEvidence the value that a higher answer counts as
     */
    public record EvidenceCap(
            @NotNull Question.Type appliesTo,
            @NotNull @Min(1) @Max(5) Integer maxValueWithoutDocumentedEvidence) {}

    /**
     * Below a confidence, in percent, a level is at most so high.
     *
     * @param below the confidence, in percent, below which it holds
     * @param maxLevel the highest level then
     */
    public record ConfidenceCap(
            @NotNull @Min(0) @Max(100) Integer below,
            @NotNull @Min(1) @Max(5) Integer maxLevel) {}

    static final int STEPS = 5;

    Rules scored() {
        var scale = IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> scalePoints.get(Integer.toString(step)))
                .toList();
        return new Rules(
                levelLowerBounds,
                new Rules.Points(scale, percentagePoints, unansweredPoints),
                new Rules.Caps(
                        evidenceCap.maxValueWithoutDocumentedEvidence(),
                        levelCapByConfidence.below(),
                        levelCapByConfidence.maxLevel(),
                        conditionCapOffset),
                new Rules.Evidence(
                        trust(),
                        confidenceLabels.get("medium").get(0),
                        confidenceLabels.get("high").get(0)),
                minCoveragePercentToSubmit);
    }

    private Map<Strength, Fraction> trust() {
        var trust = new EnumMap<Strength, Fraction>(Strength.class);
        for (var strength : Strength.values()) {
            var decimal = evidenceStrength.get(strength.name().toLowerCase(Locale.ROOT));
            trust.put(strength, Fraction.of(new BigDecimal(decimal)));
        }
        return trust;
    }
}
