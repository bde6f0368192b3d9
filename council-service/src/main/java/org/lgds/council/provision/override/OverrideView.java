package org.lgds.council.provision.override;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.council.provision.rule.Provides;

/** An override as anyone may read it. */
public record OverrideView(
        UUID id,
        String council,
        int service,
        Provides provides,
        String reason,
        LocalDate from,
        LocalDate until,
        String endReason,
        ServiceOverride.State state,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static OverrideView of(ServiceOverride override, ServiceOverride.State state, List<String> allowedActions) {
        return new OverrideView(
                override.id,
                override.council,
                override.service,
                override.says(),
                override.reason,
                override.holdsFrom,
                override.holdsUntil,
                override.endReason,
                state,
                override.createdAt,
                override.updatedAt,
                allowedActions);
    }
}
