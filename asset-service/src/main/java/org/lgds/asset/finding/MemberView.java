package org.lgds.asset.finding;

import java.util.List;
import java.util.UUID;

import org.lgds.asset.solution.Provenance;
import org.lgds.asset.spend.CostBand;

/**
 * A solution, an asset or a reuse check that a finding is about.
 *
 * @param solution id of the solution, for a member that is one
 * @param asset id of the asset, for a member that is one
 * @param reuseCheck id of the reuse check, for a build that its council has decided on and not recorded as a solution
 * @param council code of the council whose it is; absent for an asset of another party
 * @param reference true for the one whose cost the others are compared with, the median; worked out from bands where the
 *     figures are
 * @param closest the member it is most like; absent where the kind's test compares nothing, and in a finding that
 *     holds a reuse check of a council that is not the reader's
 * @param costPence its cost, running costs over five years included (unless set otherwise), in pence; absent, with a band
 *     instead, where the reader may not know it
 * @param remainingPence the part of the cost not yet spent, in pence; absent once it is finished
 * @param costBand band of its cost, for who may not know it; absent where none is known
 * @param provenance how its cost is known
 * @param priceBase the year whose prices its cost is in
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
        var alike = reader.knowsLikeness(finding);
        return finding.members.all().stream()
                .map(member -> of(member, member.id().equals(reference), alike ? member.closest() : null, reader))
                .toList();
    }

    private static MemberView of(
            FindingMember member, boolean reference, FindingMember.Closest closest, Reader reader) {
        var cost = member.cost();
        var exact = cost != null && reader.knows(member);
        return new MemberView(
                member.solution(),
                member.asset(),
                member.reuseCheck(),
                member.council(),
                reference,
                closest,
                exact ? cost.pence() : null,
                exact ? cost.remainingPence() : null,
                cost == null || exact ? null : CostBand.of(cost.pence()),
                cost == null ? null : cost.provenance(),
                cost == null ? null : cost.priceBase());
    }
}
