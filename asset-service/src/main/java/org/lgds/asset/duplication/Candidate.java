package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.UUID;

import org.lgds.asset.solution.Kind;
import org.lgds.asset.solution.Phase;
import org.lgds.asset.solution.Provenance;

/**
 * What is looked at of a solution: of a council that may provide its service, and not retired. What a council decided to
 * build by a reuse check is looked at as a planned one.
 *
 * @param root of an inherited one the solution it goes back to, else itself: the two of a split council cost once
 * @param isCheck true if it is a reuse check
 * @param text title and need
 * @param product in lower case, as is the category
 * @param costs null where the council tells none
 */
record Candidate(
        UUID id,
        UUID root,
        boolean isCheck,
        String council,
        int service,
        Integer interaction,
        Kind kind,
        Phase phase,
        String text,
        LocalDate startedOn,
        String product,
        String category,
        LocalDate contractEndsOn,
        Costs costs) {

    record Costs(
            long oneOffPence,
            long yearlyPence,
            Long spentPence,
            Provenance provenance,
            int priceBase,
            boolean shared) {}

    /** A bespoke build that a council decided on by a reuse check; nobody knows its costs yet. */
    static Candidate planned(
            UUID check, String council, int service, Integer interaction, String text, LocalDate decidedOn) {
        return new Candidate(
                check,
                check,
                true,
                council,
                service,
                interaction,
                Kind.BESPOKE_INHOUSE,
                Phase.PLANNED,
                text,
                decidedOn,
                null,
                null,
                null,
                null);
    }

    boolean isUnfinished() {
        return phase.isUnfinished();
    }
}
