package org.lgds.engagement.engagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An engagement as its council and LGDS read it, in answers and in events; nobody else does. */
public record EngagementView(
        UUID id,
        String council,
        UUID request,
        String title,
        String scope,
        String leadAdvisor,
        Integer days,
        String positionStatement,
        String commitmentAction,
        Engagement.State state,
        Engagement.State pausedFrom,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static EngagementView of(Engagement engagement, List<String> allowedActions) {
        return new EngagementView(
                engagement.id,
                engagement.council,
                engagement.request,
                engagement.title,
                engagement.scope,
                engagement.leadAdvisor,
                engagement.days,
                engagement.positionStatement,
                engagement.commitmentAction,
                engagement.state,
                engagement.pausedFrom,
                engagement.reason,
                engagement.createdAt,
                engagement.updatedAt,
                allowedActions);
    }
}
