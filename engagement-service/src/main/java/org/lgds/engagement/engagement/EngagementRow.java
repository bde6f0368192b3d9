package org.lgds.engagement.engagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An engagement as one line of a spreadsheet. */
public record EngagementRow(
        UUID id,
        String council,
        UUID request,
        String title,
        String scope,
        String leadAdvisor,
        String furtherAdvisors,
        Integer days,
        BigDecimal daysUsed,
        String commitmentAction,
        Engagement.State state,
        Engagement.State pausedFrom,
        String reason,
        Instant createdAt,
        Instant updatedAt) {

    static EngagementRow of(Engagement engagement) {
        return new EngagementRow(
                engagement.id,
                engagement.council,
                engagement.request,
                engagement.title,
                engagement.scope,
                engagement.leadAdvisor,
                String.join(" ", engagement.furtherAdvisors),
                engagement.days,
                Days.of(engagement.quartersUsed),
                engagement.commitmentAction,
                engagement.state,
                engagement.pausedFrom,
                engagement.reason,
                engagement.createdAt,
                engagement.updatedAt);
    }
}
