package org.lgds.council.profile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.council.assessment.Assurance;
import org.lgds.council.assessment.ScoreView;

/**
 * How a dimension, or the whole, went from result to result. Between two segments lies a new major version of the framework,
 * which asks something else: a line is never drawn across.
 *
 * @param framework id of the framework, such as lgds-dmf
 * @param dimension id of the dimension; absent of the whole
 * @param segments runs of results against one major version, the oldest first
 */
public record Trend(String framework, String dimension, List<Segment> segments) {

    /**
     * Results against one major version.
     *
     * @param major the major version
     * @param follows dimensions of the major before that this one goes on from, by the framework's crosswalk; absent of the
     *     first segment and of the whole
     * @param points the results, the oldest first
     */
    public record Segment(int major, List<String> follows, List<Point> points) {}

    /**
     * One result of a trend.
     *
     * @param assessment id of the assessment it comes from; for the council and LGDS
     * @param version version of the framework that it was assessed by
     * @param finalisedAt when it became final, in UTC
     * @param assurance how far it was checked
     * @param score 0 to 100, with one decimal; absent where no question applied
     * @param exactScore the score exactly, as a fraction such as 125/2
     * @param confidence how far the answers can be relied on by their evidence, in percent, with one decimal
     * @param level the level, 1 to 5, after its caps
     */
    @Schema(name = "TrendPoint")
    public record Point(
            UUID assessment,
            String version,
            Instant finalisedAt,
            Assurance assurance,
            BigDecimal score,
            String exactScore,
            BigDecimal confidence,
            Integer level) {

        static Point of(SeenResult result, ScoreView.Dimension dimension) {
            return new Point(
                    result.isOwn() ? result.assessment().id : null,
                    result.version().number(),
                    result.assessment().finalisedAt,
                    result.assessment().assurance,
                    dimension.score(),
                    dimension.exactScore(),
                    dimension.confidence(),
                    dimension.level());
        }

        static Point ofWhole(SeenResult result) {
            var score = result.assessment().result;
            return new Point(
                    result.isOwn() ? result.assessment().id : null,
                    result.version().number(),
                    result.assessment().finalisedAt,
                    result.assessment().assurance,
                    score.score(),
                    score.exactScore(),
                    score.confidence(),
                    score.level());
        }
    }
}
