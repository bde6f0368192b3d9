package org.lgds.council.profile;

import java.util.List;
import java.util.Objects;

import org.lgds.council.assessment.Assessment;
import org.lgds.council.assessment.ScoreView;
import org.lgds.council.framework.Pinned;
import org.lgds.council.result.SeenDimensions;

/**
 * A final result, current or past, as far as a caller may see it.
 *
 * @param isOwn true for the council itself and LGDS, who may look further into the assessment
 * @param dimensions those the caller may see
 * @param isWhole true if these are all; else what the whole came to would tell of the others
 */
record SeenResult(
        Assessment assessment, Pinned version, boolean isOwn, List<ScoreView.Dimension> dimensions, boolean isWhole) {

    static SeenResult of(Assessment assessment, SeenDimensions seen) {
        var version = Pinned.of(assessment.framework);
        var all = assessment.result.dimensions();
        var dimensions = all.stream()
                .filter(dimension -> seen.shows(version.framework(), dimension.id()))
                .map(dimension -> seen.all() ? dimension : withoutAnswers(dimension))
                .toList();
        return new SeenResult(assessment, version, seen.all(), dimensions, dimensions.size() == all.size());
    }

    /** The level of a dimension that is seen, or null. */
    Integer level(String framework, String dimension) {
        return dimensions.stream()
                .filter(one -> version.framework().equals(framework) && one.id().equals(dimension))
                .map(ScoreView.Dimension::level)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Which answers counted for less is said of answers, which are not shared. */
    private static ScoreView.Dimension withoutAnswers(ScoreView.Dimension all) {
        return new ScoreView.Dimension(
                all.id(),
                all.score(),
                all.exactScore(),
                all.confidence(),
                all.exactConfidence(),
                all.confidenceLabel(),
                all.coverage(),
                all.band(),
                all.level(),
                all.caps(),
                null);
    }
}
