package org.lgds.asset.solution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.lgds.asset.asset.Asset;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.lgsl.KnownService;
import org.lgds.asset.supplier.Supplier;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * What a claim refers to, as far as it is known, and the rules between them. A reference that stays as it was is not
 * looked at again: what the list dropped since does not close a record.
 *
 * @param isOutside true if the council is known not to provide the service: its tier or its type does not, or an override says so
 * @param releasedVersions of the asset
 * @param suppliers for the id claimed, that of the supplier it stands for now
 */
record Terms(
        KnownCouncil council,
        KnownService service,
        boolean isOutside,
        Asset asset,
        Set<String> releasedVersions,
        Map<UUID, UUID> suppliers,
        LocalDate today) {

    static final ProblemType NOT_POSSIBLE = new ProblemType("solution-not-possible", 409, "It cannot be like this");
    static final ProblemType STEP_BACK = new ProblemType("solution-step-back", 409, "A step back needs a reason");
    static final ProblemType RETIRED = new ProblemType("solution-retired", 409, "The solution has retired");

    /** The supplier a claim means, now that suppliers may have been merged. */
    UUID supplier(SolutionClaim claim) {
        return claim.supplier() == null ? null : suppliers.getOrDefault(claim.supplier(), claim.supplier());
    }

    /** True if the council is known not to provide the service; {@code before} where nothing is known of the service. */
    boolean isOutsideTier(boolean before) {
        return service == null ? before : isOutside;
    }

    /**
     * Lets a solution become what the claim says.
     *
     * @param there the solution as it is; null for a new one
     * @throws Problem 409 when the claim breaks a rule
     */
    void check(Solution there, SolutionClaim claim) {
        if (there != null) {
            checkStep(there, claim);
        }
        if (council.isShadow() && claim.phase() != Phase.PLANNED) {
            throw Problem.of(
                    ProblemType.COUNCIL_IN_SHADOW,
                    "A council that is not in being yet can plan a solution, not run one.");
        }
        checkReferences(there, claim);
        var wrong = new ArrayList<String>();
        checkDates(claim, wrong);
        checkAsset(there, claim, wrong);
        if (claim.cost() != null && claim.cost().isOverspent()) {
            wrong.add("cost.spentPence is more than cost.oneOffPence");
        }
        if (!wrong.isEmpty()) {
            throw Problem.of(NOT_POSSIBLE, "The record does not hold: %s.", String.join("; ", wrong))
                    .with("wrong", wrong);
        }
    }

    private static void checkStep(Solution there, SolutionClaim claim) {
        if (!there.council.equals(claim.council())) {
            throw Problem.of(ProblemType.CONFLICT, "The solution is of council %s and stays with it.", there.council);
        }
        if (there.phase == Phase.RETIRED && claim.phase() != Phase.RETIRED) {
            throw Problem.of(RETIRED, "The solution has retired; record a new one for what serves the service now.");
        }
        if (claim.phase().isBefore(there.phase) && claim.reason() == null) {
            throw Problem.of(
                    STEP_BACK,
                    "The solution is in %s; to put it back to %s, say in reason why.",
                    name(there.phase),
                    name(claim.phase()));
        }
    }

    private void checkReferences(Solution there, SolutionClaim claim) {
        if (service == null && (there == null || !there.service.equals(claim.service()))) {
            throw KnownService.unknown(new TreeSet<>(Set.of(claim.service())));
        }
        if (claim.supplier() != null
                && !suppliers.containsKey(claim.supplier())
                && (there == null || !claim.supplier().equals(there.supplier))) {
            throw Supplier.unknown(claim.supplier());
        }
        if (claim.asset() != null
                && asset == null
                && (there == null || !claim.asset().equals(there.assetId))) {
            throw Problem.of(
                    ProblemType.UNKNOWN_REFERENCE,
                    "There is no asset %s that you may see; /v1/assets lists the catalogue.",
                    claim.asset());
        }
    }

    private void checkDates(SolutionClaim claim, List<String> wrong) {
        if (claim.phase() == Phase.LIVE && claim.liveOn() == null) {
            wrong.add("the day it went live (liveOn) is needed for live");
        }
        if (claim.phase() == Phase.LIVE && isAfter(claim.liveOn(), today)) {
            wrong.add("liveOn is in the future");
        }
        if (claim.phase() == Phase.RETIRED && claim.retiredOn() == null) {
            wrong.add("the day it retired (retiredOn) is needed for retired");
        }
        if (isAfter(claim.retiredOn(), today)) {
            wrong.add("retiredOn is in the future");
        }
        if (isAfter(claim.startedOn(), claim.liveOn())) {
            wrong.add("liveOn is before startedOn");
        }
        if (isAfter(claim.startedOn(), claim.retiredOn()) || isAfter(claim.liveOn(), claim.retiredOn())) {
            wrong.add("retiredOn is before startedOn or liveOn");
        }
        if (claim.startedOn() != null
                && claim.contractEndsOn() != null
                && !claim.contractEndsOn().isAfter(claim.startedOn())) {
            wrong.add("contractEndsOn is not after startedOn");
        }
    }

    private void checkAsset(Solution there, SolutionClaim claim, List<String> wrong) {
        if (Kind.OF_THE_CATALOGUE.contains(claim.kind()) && claim.asset() == null) {
            wrong.add("asset is needed for %s".formatted(claim.kind().name().toLowerCase(Locale.ROOT)));
        }
        if (claim.assetVersion() == null) {
            return;
        }
        if (claim.asset() == null) {
            wrong.add("assetVersion says nothing without asset");
            return;
        }
        var stays = there != null
                && claim.asset().equals(there.assetId)
                && Objects.equals(claim.assetVersion(), there.assetVersion);
        if (!stays && !releasedVersions.contains(claim.assetVersion())) {
            wrong.add("assetVersion %s is no released version of the asset".formatted(claim.assetVersion()));
        }
    }

    private static boolean isAfter(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
