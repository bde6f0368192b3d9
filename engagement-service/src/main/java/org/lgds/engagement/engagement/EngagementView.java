package org.lgds.engagement.engagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.advisor.Conflict;

/**
 * Advice that LGDS gives one council, from its scope to its review. The council and LGDS alone read it.
 *
 * @param request id of the request it came from; absent where LGDS opened it without one
 * @param scope what the work is about
 * @param leadAdvisor subject of the token of the advisor who leads it
 * @param furtherAdvisors subjects of the tokens of the other advisors
 * @param days days of advice that were agreed
 * @param daysUsed days that its sessions took, in quarters; may be more than were agreed
 * @param positionStatement the council's own account of where it stands
 * @param commitmentAction what the council has committed itself to; absent where nothing was asked for
 * @param pausedFrom the state it was paused in, and goes on from; absent unless it is paused
 * @param reason why it was paused or ended early
 * @param conflicts interests of its advisors that meet it at present; for LGDS, in answers about engagements alone
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
