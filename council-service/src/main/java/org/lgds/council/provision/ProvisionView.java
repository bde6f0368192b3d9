package org.lgds.council.provision;

import java.time.LocalDate;
import java.util.UUID;

import org.lgds.council.council.Council;
import org.lgds.council.lgsl.Service;
import org.lgds.council.provision.rule.Provides;

/**
 * Whether one council provides one service, and why.
 *
 * @param council the council's code, such as LDS
 * @param service LGSL code of the service
 * @param label the service's name
 * @param area id of the service area it is found in; absent where it is in none
 * @param enabled true for services that GOV.UK leads people to councils for; false for what is on the list alone
 * @param provides whether the council should provide it
 * @param basis what says so
 * @param reason why the rule is overridden; absent where it holds
 * @param override id of the override; absent where the rule holds
 * @param from the first day of the override
 * @param until the first day after it, absent while no end is known
 */
public record ProvisionView(
        String council,
        int service,
        String label,
        String area,
        boolean enabled,
        Provides provides,
        Basis basis,
        String reason,
        UUID override,
        LocalDate from,
        LocalDate until) {

    static ProvisionView of(Council council, Service service, Verdict verdict) {
        var override = verdict.override();
        return new ProvisionView(
                council.code,
                service.id,
                service.label,
                service.area,
                service.enabled,
                verdict.provides(),
                verdict.basis(),
                verdict.reason(),
                override == null ? null : override.id,
                override == null ? null : override.holdsFrom,
                override == null ? null : override.holdsUntil);
    }
}
