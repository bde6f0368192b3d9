package org.lgds.council.lgsl;

import java.time.Instant;
import java.util.List;

import org.lgds.council.council.Tier;

/** A service as anyone may read it, in answers, in events and on the state topic; all of it is public. */
public record ServiceView(
        int id,
        String uri,
        String label,
        String area,
        boolean enabled,
        List<Tier> providedBy,
        Service.State state,
        Instant updatedAt,
        List<String> allowedActions) {

    /** From here on numbers are the register's own, for services that the list does not have. */
    private static final int FIRST_LOCAL = 900_000;

    static ServiceView of(Service service, List<String> allowedActions) {
        return new ServiceView(
                service.id,
                service.id < FIRST_LOCAL ? "http://id.esd.org.uk/service/" + service.id : null,
                service.label,
                service.area,
                service.enabled,
                service.providingTier == null ? null : service.providingTier.tiers(),
                service.state,
                service.updatedAt,
                allowedActions);
    }
}
