package org.lgds.asset.reusecheck;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A reuse check: what a council looked for before it built or bought, what it was shown, and what it decided. It never
 * changes.
 *
 * @param client the client system that recorded it
 * @param recordedAt when it was recorded, in UTC
 */
public record ReuseCheckView(
        @JsonUnwrapped ReuseCheckFacts facts, String client, Instant recordedAt, List<String> allowedActions) {

    static ReuseCheckView of(ReuseCheck check, List<String> allowedActions) {
        return new ReuseCheckView(ReuseCheckFacts.of(check), check.client, check.createdAt, allowedActions);
    }
}
