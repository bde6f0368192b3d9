package org.lgds.council.council;

import java.util.Collection;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** The refusal of what is new for a council that has ended (DOMAIN.md 3.1); it names who took over. */
public final class CouncilAbolished {

    private CouncilAbolished() {}

    /** @param successors all that have followed it, see {@link Council#successors} */
    public static Problem of(String code, Collection<String> successors) {
        return Problem.of(
                        ProblemType.COUNCIL_ABOLISHED,
                        "Council %s was abolished; nothing new can be recorded for it. Successors: %s.",
                        code,
                        successors.isEmpty() ? "none known" : String.join(", ", successors))
                .with("successors", successors);
    }
}
