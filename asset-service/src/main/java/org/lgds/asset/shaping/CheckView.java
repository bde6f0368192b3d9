package org.lgds.asset.shaping;

import java.time.Instant;
import java.time.LocalDate;

import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;

/**
 * A readiness check of an asset and its answer; who answered it is for the owner and LGDS.
 *
 * @param check which check it is
 * @param state the answer
 * @param computed true if the catalogue answers it itself, so that nobody can
 * @param evidence what was seen, in words
 * @param evidenceUrl where it can be seen
 * @param evidenceOn the day it was seen
 * @param assessedAt when it was answered, in UTC; absent if nobody has
 * @param assessedBy subject of the token of who answered it
 */
public record CheckView(
        Check check,
        CheckState state,
        boolean computed,
        String evidence,
        String evidenceUrl,
        LocalDate evidenceOn,
        Instant assessedAt,
        String assessedBy) {

    /** @param own true for whoever may know the person */
    static CheckView of(ReadinessAnswer answer, CheckState state, boolean own) {
        return new CheckView(
                answer.about,
                state,
                answer.about.isComputed(),
                answer.evidence,
                answer.evidenceUrl,
                answer.evidenceOn,
                answer.assessedAt().orElse(null),
                own ? answer.assessedBy : null);
    }
}
