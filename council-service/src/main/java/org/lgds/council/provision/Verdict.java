package org.lgds.council.provision;

import org.lgds.council.provision.override.ServiceOverride;
import org.lgds.council.provision.rule.Provides;
import org.lgds.council.provision.rule.Ruling;

/**
 * Whether a council provides a service, with the reason.
 *
 * @param override what overrides the rule, null where the rule holds
 */
record Verdict(Provides provides, String reason, ServiceOverride override) {

    static Verdict by(Ruling ruling) {
        return new Verdict(ruling.provides(), ruling.reason(), null);
    }

    static Verdict by(ServiceOverride override) {
        return new Verdict(override.says(), override.reason, override);
    }

    Basis basis() {
        return override == null ? Basis.RULE : Basis.OVERRIDE;
    }
}
