package org.lgds.engagement.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A request as its council and LGDS read it, in answers and in events; nobody else does.
 *
 * @param suggestion why LGDS suggested it; absent of one that the council thought of itself
 * @param commitmentActionRequired what follows from the triage: a council at level 1 in a condition is accepted only with a
 *     commitment action
 * @param deferredUntil the day on which it is looked at again
 * @param proposedSuccessor of the successors of a council that has ended the one that should have it: nothing else is done with
 *     it until a programme manager says which has it
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
