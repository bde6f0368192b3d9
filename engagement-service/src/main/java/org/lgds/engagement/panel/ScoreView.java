package org.lgds.engagement.panel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one member of the panel gave an application; the member and LGDS read it.
 *
 * @param member subject of the member's token
 * @param scores points for each criterion, by its code
 * @param weighted the scores weighted by the criteria, in hundredths of a point
 * @param comment why, in words
 */
public record ScoreView(
        UUID id,
        UUID programme,
        UUID application,
        String member,
        Map<String, Integer> scores,
        int weighted,
        String comment,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    public static ScoreView of(Score score, List<String> allowedActions) {
        return new ScoreView(
                score.id,
                score.programme,
                score.application,
                score.member,
                score.scores,
                score.weighted,
                score.comment,
                score.createdAt,
                score.updatedAt,
                allowedActions);
    }
}
