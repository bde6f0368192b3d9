package org.lgds.engagement.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.kit.security.Visibility;

/** An award as whoever may see it reads it, in answers and in events; what is between the council and LGDS is theirs alone. */
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
