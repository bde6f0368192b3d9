package org.lgds.asset.benefit;

import java.util.Set;
import java.util.UUID;

import org.lgds.asset.solution.Provenance;

/**
 * An adoption that went live, with what its benefit is worked out from.
 *
 * @param services LGSL numbers of the asset
 * @param oneOffPence what taking it up cost, or null where nobody says
 * @param provenance where that cost is taken from, or null
 * @param quotePence what the council was quoted for a solution of its own, or null
 */
public record GoLive(
        UUID adoption,
        String council,
        Set<Integer> services,
        Long oneOffPence,
        Provenance provenance,
        Long quotePence) {

    private static final Set<Provenance> EVIDENCE = Set.of(Provenance.ACTUAL, Provenance.CONTRACT);

    /** An estimate is no evidence. */
    boolean hasEvidence() {
        return oneOffPence != null && provenance != null && EVIDENCE.contains(provenance);
    }
}
