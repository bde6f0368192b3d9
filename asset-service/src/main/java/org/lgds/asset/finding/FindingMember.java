package org.lgds.asset.finding;

import java.math.BigDecimal;
import java.util.UUID;

import org.lgds.asset.solution.Provenance;

/**
 * A solution, an asset or a reuse check that a finding is about, as it was when the finding was last worked out.
 *
 * @param reuseCheck what its council decided to build, and has no solution for yet
 * @param council whose it is; null for an asset of another party
 * @param byHand true if an editor named it: it stays, whatever the test says
 * @param closest the member it is most like, with the score; null where the kind's test compares nothing
 * @param cost absent where none is known, and of an asset
 */
public record FindingMember(
        UUID solution, UUID asset, UUID reuseCheck, String council, boolean byHand, Closest closest, MemberCost cost) {

    /**
     * The strongest match of a member with another.
     *
     * @param member id of the other member
     * @param match the score, from 0 to 1
     * @param service the part for the service (LGSL): 1 if it is the same, 0.5 for the same service area, else 0
     * @param interaction the part for the interaction (LGIL): 1 if it is the same, 0.5 where either is blank, else 0
     * @param text how alike title and need are, from 0 to 1
     */
    public record Closest(UUID member, BigDecimal match, BigDecimal service, BigDecimal interaction, BigDecimal text) {}

    /**
     * A member's cost.
     *
     * @param pence over the horizon
     * @param remainingPence the part not yet spent; null once it is finished
     * @param shared true if its council let others know it at that look; what they are told now depends on {@link Consents}
     */
    public record MemberCost(long pence, Long remainingPence, Provenance provenance, int priceBase, boolean shared) {}

    public UUID id() {
        if (solution != null) {
            return solution;
        }
        return asset != null ? asset : reuseCheck;
    }
}
