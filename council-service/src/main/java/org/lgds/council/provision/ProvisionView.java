package org.lgds.council.provision;

import org.lgds.council.council.Council;
import org.lgds.council.lgsl.Service;

/** Whether one council should provide one service, and why. */
public record ProvisionView(
        String council, int service, String label, String area, boolean enabled, Provides provides, String reason) {

    static ProvisionView of(Council council, Service service, ProvisionRule.Verdict verdict) {
        return new ProvisionView(
                council.code,
                service.id,
                service.label,
                service.area,
                service.enabled,
                verdict.provides(),
                verdict.reason());
    }
}
