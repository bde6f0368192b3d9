package org.lgds.asset.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.kit.security.Visibility;

/**
 * A council's adoption of an asset. The council's own reference and reasons, security warnings, what LGDS saw, the benefit,
 * the people and their systems are for that council and LGDS; its cost too, unless the council shares it with others.
 *
 * @param stage how far the council has come
 * @param assetVersion number of the version in use, such as 3.1.0; absent where none has been told
 * @param wentLiveOn the day it went live, as the council tells it; absent before
 * @param milestones the days on which it came to its stages, as far as the caller may know them
 * @param evidenceUrl where anyone can see it live
 * @param verified what stands behind the claim beside the council's word; absent where nothing does
 * @param verification what LGDS saw when it looked; absent if it has not
 * @param stale true if nobody has confirmed it for so long that it does not count any more
 * @param adaptations how many adaptations the council has made
 * @param upstreamed how many of its adaptations the asset has taken up
 * @param keptBy the client system that mirrors it here
 * @param reason why its stage was corrected or it ended, in the council's words
 * @param reasonCode why it was abandoned
 * @param securityWarning what the council is warned of, where the version in use was withdrawn for security
 * @param cost what it costs; absent where that is unknown or not the caller's to see
 * @param benefit what the council did not spend because of it; absent until it has been live and could be assessed
 * @param recommendation id of the recommendation that began it; absent if none did
 * @param transferredFrom ids of the predecessors' adoptions that it goes on from since vesting; for the council and LGDS
 *     alone
 * @param claimed who first told of it
 * @param confirmed who last confirmed that it still holds
 * @param confirmedAt when that was, in UTC
 */
public record AdoptionView(
        UUID id,
        String council,
        UUID asset,
        Stage stage,
        String assetVersion,
        LocalDate wentLiveOn,
        Milestones milestones,
        String evidenceUrl,
        Verified verified,
        Verification verification,
        boolean stale,
        int adaptations,
        int upstreamed,
        String keptBy,
        String externalId,
        String reason,
        ReasonCode reasonCode,
        SecurityWarning.View securityWarning,
        Cost cost,
        Benefit benefit,
        UUID recommendation,
        List<UUID> transferredFrom,
        Claimant claimed,
        Claimant confirmed,
        Instant confirmedAt,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static AdoptionView of(Adoption adoption, Visibility sight, List<String> allowedActions) {
        var own = sight.reaches(Visibility.COUNCIL);
        return new AdoptionView(
                adoption.id,
                adoption.council,
                adoption.assetId,
                adoption.stage,
                adoption.assetVersion,
                adoption.wentLiveOn,
                Milestones.seen(adoption.milestones, sight),
                adoption.evidenceUrl,
                adoption.verified,
                own ? adoption.verification : null,
                adoption.standing.stale(),
                adoption.adaptations,
                adoption.upstreamed,
                own ? adoption.keeper : null,
                own ? adoption.externalId : null,
                own ? adoption.reason : null,
                own ? adoption.reasonCode : null,
                own ? SecurityWarning.of(adoption) : null,
                Cost.seen(adoption.cost, sight),
                own ? adoption.benefit : null,
                own ? adoption.recommendation : null,
                own && !adoption.transferredFrom.isEmpty() ? adoption.transferredFrom : null,
                Claimant.seen(adoption.standing.claimed(), own),
                Claimant.seen(adoption.standing.confirmed(), own),
                adoption.standing.confirmedAt(),
                adoption.createdAt,
                adoption.updatedAt,
                allowedActions);
    }
}
