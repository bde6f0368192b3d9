package org.lgds.engagement.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A council's request for advice; the council and LGDS alone read it.
 *
 * @param sponsor subject of the token of the elected member who backs it
 * @param sro subject of the token of the senior responsible officer
 * @param focus what advice is asked about
 * @param need what the council hopes for
 * @param suggestion why LGDS suggested it; absent where the council thought of it itself
 * @param triage what LGDS found of the conditions of political will; absent before
 * @param commitmentActionRequired true where the council is at level 1 in a condition, and can be accepted only with a
 *     commitment action; absent before triage
 * @param commitmentAction what the council has committed itself to; absent where nothing was asked for
 * @param reason why it was accepted, declined, deferred or withdrawn
 * @param deferredUntil the day on which it is looked at again
 * @param engagement id of the engagement it became; absent before
 * @param proposedSuccessor after a reorganisation, code of the successor that should have it; nothing else is done with it
 *     until a programme manager confirms that. Absent otherwise
 */
public record EngagementRequestView(
        UUID id,
        String council,
        String title,
        String sponsor,
        String sro,
        Focus focus,
        String need,
        Suggestion suggestion,
        EngagementRequest.State state,
        Triage triage,
        Boolean commitmentActionRequired,
        String commitmentAction,
        String reason,
        LocalDate deferredUntil,
        UUID engagement,
        String proposedSuccessor,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static EngagementRequestView of(EngagementRequest request, List<String> allowedActions) {
        return new EngagementRequestView(
                request.id,
                request.council,
                request.title,
                request.sponsor,
                request.sro,
                request.focus(),
                request.need,
                request.suggestion,
                request.state,
                request.triage,
                request.triage == null ? null : request.triage.asksForACommitmentAction(),
                request.commitmentAction,
                request.reason,
                request.deferredUntil,
                request.engagement,
                request.proposedSuccessor,
                request.createdAt,
                request.updatedAt,
                allowedActions);
    }
}
