package org.lgds.council.lgsl;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.lgds.council.council.Tier;

/** Which tiers of councils provide a service, as GOV.UK's list says it. */
public enum ProvidingTier {
    COUNTY_UNITARY(Tier.UPPER, Tier.SINGLE),
    DISTRICT_UNITARY(Tier.LOWER, Tier.SINGLE),
    ALL(Tier.UPPER, Tier.LOWER, Tier.SINGLE);

    private final List<Tier> tiers;

    ProvidingTier(Tier... tiers) {
        this.tiers = List.of(tiers);
    }

    public List<Tier> tiers() {
        return tiers;
    }

    /** Names of those that a council of this tier is among. */
    public static String[] namesWith(Tier tier) {
        return Arrays.stream(values())
                .filter(providing -> providing.tiers.contains(tier))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /** Null for no tiers: who provides the service is then unknown. */
    static ProvidingTier of(List<Tier> tiers) {
        return tiers == null
                ? null
                : Arrays.stream(values())
                        .filter(providing -> Set.copyOf(providing.tiers).equals(Set.copyOf(tiers)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no such providing tier: " + tiers));
    }
}
