package org.lgds.engagement.engagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.advisor.Conflict;

/**
 * An engagement as its council and LGDS read it, in answers and in events; nobody else does.
 *
 * @param days that were agreed
 * @param conflicts interests of its advisors that meet it at present, for LGDS; in answers to who asks for engagements alone
 * @param daysUsed by its sessions, exact to a quarter; more than were agreed is shown, not refused
 */
public record EngagementView(
        UUID id,
        String council,
        String proposedSuccessor,
        UUID request,
        String title,
        String scope,
        String leadAdvisor,
        List<String> furtherAdvisors,
        Integer days,
        BigDecimal daysUsed,
        String positionStatement,
        String commitmentAction,
        Engagement.State state,
        Engagement.State pausedFrom,
        String reason,
        List<Conflict> conflicts,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static EngagementView of(Engagement engagement, List<String> allowedActions) {
        return of(engagement, null, allowedActions);
    }

    static EngagementView of(Engagement engagement, List<Conflict> conflicts, List<String> allowedActions) {
        return new EngagementView(
                engagement.id,
                engagement.council,
                engagement.proposedSuccessor,
                engagement.request,
                engagement.title,
                engagement.scope,
                engagement.leadAdvisor,
                engagement.furtherAdvisors,
                engagement.days,
                Days.of(engagement.quartersUsed),
                engagement.positionStatement,
                engagement.commitmentAction,
                engagement.state,
                engagement.pausedFrom,
                engagement.reason,
                conflicts,
                engagement.createdAt,
                engagement.updatedAt,
                allowedActions);
    }
}
