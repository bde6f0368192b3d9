package org.lgds.asset.solution;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What serves a service in a council. Every council may read it; its cost in figures is for its council and LGDS, unless
 * that council consents.
 *
 * @param cost what it costs; for its council and LGDS, and for other councils if it consents
 * @param costBands what it costs, roughly; for other councils without that consent
 * @param externalId the council system's own reference; for its council and LGDS alone
 * @param client the client system that recorded it
 */
public record SolutionView(
        @JsonUnwrapped SolutionFacts facts,
        Cost cost,
        CostBands costBands,
        String externalId,
        String client,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    /** The solution in full, or as another council may see it. */
    static SolutionView of(Solution solution, boolean own, List<String> allowedActions) {
        var cost = solution.cost();
        var exact = own || solution.costsShared;
        return new SolutionView(
                SolutionFacts.of(solution),
                exact ? cost : null,
                exact || cost == null ? null : CostBands.of(cost),
                own ? solution.externalId : null,
                own ? solution.client : null,
                solution.createdAt,
                solution.updatedAt,
                allowedActions);
    }
}
