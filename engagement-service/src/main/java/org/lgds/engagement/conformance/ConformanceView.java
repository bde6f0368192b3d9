package org.lgds.engagement.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.kit.security.Visibility;

/**
 * A claim that a council's service, or a supplier's product, meets a minimum standard.
 *
 * @param standard id of the standard
 * @param number number of the standard's version
 * @param service LGSL code of the service it is about
 * @param council code of the council that claims; absent for a supplier
 * @param formerCouncils codes of the councils whose claim it was before reorganisations
 * @param proposedSuccessor which successor should have it, until that is confirmed; for the councils concerned and LGDS
 * @param party id of the supplier that claims; absent for a council
 * @param product id of the asset that a supplier claims it for; absent for a council
 * @param declaredOn the day it was declared
 * @param assessedOn the day it was assessed; absent before
 * @param metOn the day it was found to be met; absent if it was not
 * @param expiresOn the day it expires; absent unless it is met
 * @param expiredOn the day it expired; absent before
 * @param continuedIn id of the claim with which the claimant went on, where this one gave way to it; absent otherwise
 * @param statement what the claimant says in general; for the claimant and LGDS
 * @param evidence what the claimant says of each criterion; for the claimant and LGDS
 * @param outcomes what was found of each criterion; for the claimant and LGDS
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
