package org.lgds.asset.solution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What every council may know of a solution: all but its cost and its own council's reference.
 *
 * @param service LGSL code of the service
 * @param interaction LGIL code; absent where it serves the whole of the service
 * @param kind how the council came by it
 * @param phase how far it has come
 * @param title what it is called
 * @param need the need that it meets
 * @param startedOn the day work on it began
 * @param liveOn the day it went live, or is to
 * @param retiredOn the day it was retired
 * @param costsShared true if the council lets other councils see its costs
 * @param supplier id of its supplier
 * @param product the product's name, for what was bought
 * @param category what kind of product it is, in the council's words
 * @param contractEndsOn the last day of its contract
 * @param asset id of the asset it is made of; absent where it is of none
 * @param assetVersion number of that asset's version in use
 * @param inherited true if it came from a predecessor at vesting
 * @param inheritedFrom codes of the councils it came from, the earliest first
 * @param confirmed false for one that came by vesting until its new council says that it is right
 * @param outsideTier true if the council is known not to provide the service, by its tier, its type or an override
 */
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
