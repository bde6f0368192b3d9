package org.lgds.engagement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.kit.security.Visibility;

/**
 * A grant that was offered for an application. Anyone may read it once it is accepted; what is between the council and LGDS
 * is theirs alone.
 *
 * @param council code of the lead council, which the money is paid to
 * @param amount what is granted, in pence
 * @param priceBase the year whose prices the amount is in
 * @param startsOn first day of its period
 * @param endsOn the first day after its period
 * @param application id of the application it was offered for
 * @param acceptBy the last day to accept the offer; a council that takes it over has at least 10 working days (default)
 * @param conditions what must be met before it is active
 * @param undertakingDue true while a successor has to undertake that it goes on with it
 * @param reason why it was declined, suspended or terminated
 */
public record AwardView(
        UUID id,
        String council,
        UUID programme,
        UUID project,
        String title,
        long amount,
        int priceBase,
        LocalDate startsOn,
        LocalDate endsOn,
        AwardState state,
        UUID application,
        LocalDate acceptBy,
        List<AwardCondition> conditions,
        String proposedSuccessor,
        Boolean undertakingDue,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static AwardView of(Award award, Visibility sight, List<String> allowedActions) {
        var own = sight.reaches(Visibility.COUNCIL);
        return new AwardView(
                award.id,
                award.council,
                award.programme,
                award.project,
                award.title,
                award.amount,
                award.priceBase,
                award.startsOn,
                award.endsOn,
                award.state,
                own ? award.application : null,
                own ? award.acceptBy : null,
                own ? award.conditions : null,
                own ? award.proposedSuccessor : null,
                own ? award.undertakingDue : null,
                own ? award.reason : null,
                award.createdAt,
                award.updatedAt,
                allowedActions);
    }
}
