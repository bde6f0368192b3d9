package org.lgds.council.lgsl;

import java.util.List;

import org.lgds.council.council.Tier;

/** A service as a line of the register file has it; most are not enabled, and then the line does not say so. */
public record RegisteredService(int id, String label, String area, Boolean enabled, List<Tier> providedBy) {

    public RegisteredService {
        enabled = enabled != null && enabled;
    }

    ProvidingTier providingTier() {
        return ProvidingTier.of(providedBy);
    }
}
