package org.lgds.asset.solution;

import java.util.UUID;

/**
 * Fired in the transaction that changed a solution, after it was written: whoever compares solutions looks again. One that
 * went to another service or interaction is told for where it was and for where it is.
 */
public record SolutionChanged(UUID id, String council, Integer service, Integer interaction) {

    static SolutionChanged of(Solution solution) {
        return new SolutionChanged(solution.id, solution.council, solution.service, solution.interaction);
    }
}
