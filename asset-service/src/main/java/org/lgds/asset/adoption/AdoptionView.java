package org.lgds.asset.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.kit.security.Visibility;

/**
 * An adoption as the API shows it; the council's own reference and reasons, security warnings, what LGDS saw, the benefit, the
 * people and their systems are for it and LGDS, its cost too unless it shares that with other councils.
 *
 * @param keptBy the client system that mirrors it here
 * @param adaptations how many it has; {@code upstreamed} of them the asset has taken up
 * @param transferredFrom ids of the predecessors' adoptions that it goes on from since vesting; for it and LGDS alone, as some
 *     of them nobody else may know of
 * @param stale true if nobody has confirmed it for so long that it does not count any more
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
