package org.lgds.engagement.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.kit.security.Visibility;

/**
 * A claim as a reader of its class sees it.
 *
 * @param statement for the claimant and LGDS, as are evidence and outcomes
 * @param continuedIn of a closed or expired one that gave way to another, the claim with which the claimant went on, as {@code reason} says
 * @param proposedSuccessor which successor should have it, until that is confirmed; for the councils concerned and LGDS
 */
public record ConformanceView(
        UUID id,
        UUID standard,
        int number,
        int service,
        String council,
        List<String> formerCouncils,
        String proposedSuccessor,
        String party,
        UUID product,
        ConformanceClaim.State state,
        LocalDate declaredOn,
        LocalDate assessedOn,
        LocalDate metOn,
        LocalDate expiresOn,
        LocalDate expiredOn,
        UUID continuedIn,
        String reason,
        String statement,
        List<Evidence> evidence,
        List<Outcome> outcomes,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static ConformanceView of(ConformanceClaim claim, Visibility sight, List<String> allowedActions) {
        var own = sight.reaches(Visibility.COUNCIL);
        return new ConformanceView(
                claim.id,
                claim.standard,
                claim.number,
                claim.service,
                claim.council,
                claim.formerCouncils,
                own ? claim.proposedSuccessor : null,
                claim.party,
                claim.product,
                claim.state,
                claim.declaredOn,
                claim.assessedOn,
                claim.metOn,
                claim.expiresOn,
                claim.expiredOn,
                claim.continuedIn,
                claim.reason,
                own ? claim.statement : null,
                own ? claim.evidence : null,
                own ? claim.outcomes : null,
                claim.createdAt,
                claim.updatedAt,
                allowedActions);
    }
}
