package org.lgds.asset.recommendation;

import java.time.Instant;
import java.util.UUID;

import org.lgds.kit.security.Caller;

/** A refusal as the API shows it: the reason code to the owner, who refused and in which words to that council and LGDS. */
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
