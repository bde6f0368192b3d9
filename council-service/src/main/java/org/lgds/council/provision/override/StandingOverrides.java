package org.lgds.council.provision.override;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.lgds.council.provision.rule.Provides;

/** A council's overrides that hold or will, as other services need them: {@code src/contracts/provisions.state.v1.json}. */
record StandingOverrides(String council, List<Standing> overrides) {

    static final String TOPIC = "lgds.provisions.state";

    /** @param until the first day on which it holds no more; null while no end is known */
    record Standing(int service, Provides provides, LocalDate from, LocalDate until) {

        private static Standing of(ServiceOverride override) {
            return new Standing(override.service, override.says(), override.holdsFrom, override.holdsUntil);
        }
    }

    static StandingOverrides of(String council, LocalDate today) {
        return new StandingOverrides(
                council,
                ServiceOverride.standing(Set.of(council), today).stream()
                        .map(Standing::of)
                        .toList());
    }
}
