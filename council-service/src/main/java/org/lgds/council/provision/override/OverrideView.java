package org.lgds.council.provision.override;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.council.provision.rule.Provides;

/**
 * That a council provides a service although its tier does not, or the other way round.
 *
 * @param council the council's code, such as LDS
 * @param service LGSL code of the service
 * @param provides whether it provides the service
 * @param reason why, for anyone to read
 * @param from the first day
 * @param until the first day on which it holds no more; absent while no end is known
 * @param endReason why it ended; absent before
 * @param state whether it is to come, holds or is over
 */
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
