package org.lgds.asset.shaping;

import java.time.Instant;
import java.time.LocalDate;

import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;

/** A readiness check as the API shows it; who answered it is for the owner and LGDS. */
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
