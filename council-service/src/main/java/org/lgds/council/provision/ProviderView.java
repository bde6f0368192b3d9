package org.lgds.council.provision;

import java.time.LocalDate;
import java.util.UUID;

import org.lgds.council.council.Council;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Region;
import org.lgds.council.council.Tier;
import org.lgds.council.provision.rule.Provides;

/**
 * Whether a council provides the service that was asked for, and why.
 *
 * @param override the id of what overrides the rule; absent, as are its days, where the rule holds
 */
public record ProviderView(
        String council,
        String name,
        Council.Type type,
        Tier tier,
        Nation nation,
        Region region,
        Provides provides,
        Basis basis,
        String reason,
        UUID override,
        LocalDate from,
        LocalDate until) {

    static ProviderView of(Council council, Verdict verdict) {
        var override = verdict.override();
        return new ProviderView(
                council.code,
                council.name,
                council.type,
                council.tier,
                council.nation,
                council.region,
                verdict.provides(),
                verdict.basis(),
                verdict.reason(),
                override == null ? null : override.id,
                override == null ? null : override.holdsFrom,
                override == null ? null : override.holdsUntil);
    }
}
