package org.lgds.asset.solution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What every council may know of a solution: all but its cost and its own council's reference. */
public record SolutionFacts(
        UUID id,
        String council,
        Integer service,
        Integer interaction,
        Kind kind,
        Phase phase,
        String title,
        String need,
        LocalDate startedOn,
        LocalDate liveOn,
        LocalDate retiredOn,
        boolean costsShared,
        UUID supplier,
        String product,
        String category,
        LocalDate contractEndsOn,
        UUID asset,
        String assetVersion,
        boolean inherited,
        List<String> inheritedFrom,
        boolean confirmed,
        boolean outsideTier) {

    static SolutionFacts of(Solution solution) {
        return new SolutionFacts(
                solution.id,
                solution.council,
                solution.service,
                solution.interaction,
                solution.kind,
                solution.phase,
                solution.title,
                solution.need,
                solution.startedOn,
                solution.liveOn,
                solution.retiredOn,
                solution.costsShared,
                solution.supplier,
                solution.product,
                solution.category,
                solution.contractEndsOn,
                solution.assetId,
                solution.assetVersion,
                solution.inherited,
                List.copyOf(solution.inheritedFrom),
                solution.confirmed,
                solution.outsideTier);
    }
}
