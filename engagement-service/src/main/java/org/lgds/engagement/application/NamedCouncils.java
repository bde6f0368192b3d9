package org.lgds.engagement.application;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Councils that an application names: active ones, as a shadow council has advice, but no money yet (DOMAIN.md 3.1). */
final class NamedCouncils {

    private NamedCouncils() {}

    /**
     * Holds them until the transaction ends, all at once and in the order of their codes, as a vesting does.
     *
     * @throws Problem 409 for one that is unknown or not active, 403 {@code council-abolished} after its end
     */
    static void hold(Collection<String> codes) {
        var held = KnownCouncil.held(codes);
        for (var code : new TreeSet<>(codes)) {
            var council = KnownCouncil.inBeing(code, Optional.ofNullable(held.get(code)));
            if (!council.state.equals("active")) {
                throw Problem.of(
                        ProblemType.CONFLICT,
                        "Council %s is %s; active councils apply for money.",
                        code,
                        council.state);
            }
        }
    }
}
