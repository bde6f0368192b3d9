package org.lgds.engagement.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A request as its council and LGDS read it, in answers and in events; nobody else does. */
public record EngagementRequestView(
        UUID id,
        String council,
        String title,
        String sponsor,
        String sro,
        Focus focus,
        String need,
        EngagementRequest.State state,
        Triage triage,
        String commitmentAction,
        String reason,
        UUID engagement,
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
                request.state,
                request.triage,
                request.commitmentAction,
                request.reason,
                request.engagement,
                request.createdAt,
                request.updatedAt,
                allowedActions);
    }
}
