package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.UUID;

import org.lgds.asset.solution.Kind;
import org.lgds.asset.solution.Phase;
import org.lgds.asset.solution.Provenance;

/**
 * What is looked at of a solution: of a council that may provide its service, and not retired.
 *
 * @param text title and need
 * @param product in lower case, as is the category
 * @param costs null where the council tells none
 */
record Candidate(
        UUID id,
        String council,
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

    boolean isUnfinished() {
        return phase.isUnfinished();
    }
}
