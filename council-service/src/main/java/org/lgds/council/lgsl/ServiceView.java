package org.lgds.council.lgsl;

import java.time.Instant;
import java.util.List;

import org.lgds.council.council.Council;
import org.lgds.council.council.Tier;

/**
 * Something that councils provide, of the Local Government Services List (LGSL). All of it is public.
 *
 * @param uri its address in the published list
 * @param label its name
 * @param area id of the service area it is found in; absent for services that are in none
 * @param enabled true for services that GOV.UK leads people to councils for, which are offered first; false for what is on
 *     the list alone
 * @param providedBy the tiers of councils that provide it; absent where the list does not say
 * @param notProvidedBy types of councils that have nothing to do with it, though their tier provides it; absent where there are
 *     none
 * @param state whether it is on the list
 */
public record ServiceView(
        int id,
        String uri,
        String label,
        String area,
        boolean enabled,
        List<Tier> providedBy,
        List<Council.Type> notProvidedBy,
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
                service.notProvidedBy.isEmpty()
                        ? null
                        : service.notProvidedBy.stream()
                                .map(Council.Type::valueOf)
                                .toList(),
                service.state,
                service.updatedAt,
                allowedActions);
    }
}
