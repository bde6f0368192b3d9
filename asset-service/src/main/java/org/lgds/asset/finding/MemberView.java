package org.lgds.asset.finding;

import java.util.List;
import java.util.UUID;

import org.lgds.asset.solution.Provenance;
import org.lgds.asset.spend.CostBand;

/**
 * A member as the API and events show it.
 *
 * @param reuseCheck a build its council has decided on; the check itself is that council's and LGDS's to read
 * @param reference the one beside which the figures are worked out, from bands where the figures are
 * @param costPence over the horizon; absent, with a band instead, where the reader may not know it
 */
public record MemberView(
        UUID solution,
        UUID asset,
        UUID reuseCheck,
        String council,
        boolean reference,
        FindingMember.Closest closest,
        Long costPence,
        Long remainingPence,
        CostBand costBand,
        Provenance provenance,
        Integer priceBase) {

    static List<MemberView> of(DuplicationFinding finding, Reader reader) {
        var reference = reader.spend(finding).reference();
        return finding.members.all().stream()
                .map(member -> of(member, member.id().equals(reference), reader))
                .toList();
    }

    private static MemberView of(FindingMember member, boolean reference, Reader reader) {
        var cost = member.cost();
        var exact = cost != null && reader.knows(member);
        return new MemberView(
                member.solution(),
                member.asset(),
                member.reuseCheck(),
                member.council(),
                reference,
                member.closest(),
                exact ? cost.pence() : null,
                exact ? cost.remainingPence() : null,
                cost == null || exact ? null : CostBand.of(cost.pence()),
                cost == null ? null : cost.provenance(),
                cost == null ? null : cost.priceBase());
    }
}
