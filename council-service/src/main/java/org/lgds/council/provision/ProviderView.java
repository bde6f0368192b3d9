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
 * @param council the council's code, such as LDS
 * @param name its name
 * @param type what kind of council it is
 * @param tier the layer of local government it is
 * @param nation the nation it lies in
 * @param region the region it lies in
 * @param provides whether it should provide the service
 * @param basis what says so
 * @param reason why the rule is overridden; absent where it holds
 * @param override id of the override; absent where the rule holds
 * @param from the first day of the override; absent where the rule holds
 * @param until the first day after the override; absent while no end is known, and where the rule holds
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
