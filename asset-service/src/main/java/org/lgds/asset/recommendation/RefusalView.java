package org.lgds.asset.recommendation;

import java.time.Instant;
import java.util.UUID;

import org.lgds.kit.security.Caller;

/**
 * That a recommendation of an asset led to no adoption, as its council refused it, or accepted it when the asset was retired: the
 * reason code is for the owner, who refused and in which words for that council and LGDS.
 *
 * @param reasonCode why, by code; {@code asset_retired} where it was accepted too late
 * @param refusedAt when it was refused, or found to be too late, in UTC
 * @param council code of the council that refused; absent where that is not the caller's to know
 * @param reason why, in the council's words; absent where that is not the caller's to know
 * @param recommendation id of the recommendation; absent where that is not the caller's to know
 */
public record RefusalView(String reasonCode, Instant refusedAt, String council, String reason, UUID recommendation) {

    static RefusalView of(Refusal refusal, Caller caller) {
        var full = caller.sees(refusal.council);
        return new RefusalView(
                refusal.reasonCode,
                refusal.refusedAt,
                full ? refusal.council : null,
                full ? refusal.reason : null,
                full ? refusal.recommendation : null);
    }
}
