package org.lgds.asset.reusecheck;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A check as the API shows it; nothing can be done with it any more. */
public record ReuseCheckView(
        @JsonUnwrapped ReuseCheckFacts facts, String client, Instant recordedAt, List<String> allowedActions) {

    static ReuseCheckView of(ReuseCheck check, List<String> allowedActions) {
        return new ReuseCheckView(ReuseCheckFacts.of(check), check.client, check.createdAt, allowedActions);
    }
}
