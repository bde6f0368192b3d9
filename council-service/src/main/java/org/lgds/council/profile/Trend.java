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
 * @param dimension absent of the whole
 * @param segments the oldest first
 */
public record Trend(String framework, String dimension, List<Segment> segments) {

    /**
     * Results against one major version.
     *
     * @param follows dimensions of the major before that this one goes on from, by the framework's crosswalk; absent of the
     *     first segment and of the whole
     * @param points the oldest first
     */
    public record Segment(int major, List<String> follows, List<Point> points) {}

    /**
     * One result.
     *
     * @param assessment where it comes from, for the council and LGDS
     * @param score absent where no question applied
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
