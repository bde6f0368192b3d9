package org.lgds.council.assessment;

import jakarta.persistence.LockModeType;
import org.lgds.council.council.Council;
import org.lgds.council.council.CouncilAbolished;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** The council that something is written for, held so that nothing is written for it once it has ended. */
public final class AssessingCouncil {

    private AssessingCouncil() {}

    /**
     * Holds a council until this transaction ends. A writer takes it before the assessment, as vesting does.
     *
     * @throws Problem 409 {@code unknown-reference} where there is none, {@code council-in-shadow}, 403 {@code council-abolished}
     */
    public static void held(String code) {
        var council = Council.<Council>findByIdOptional(code, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no council %s.", code));
        switch (council.state) {
            case ABOLISHED -> throw CouncilAbolished.of(code, council.successors);
            case PROPOSED, WITHDRAWN ->
                throw Problem.of(ProblemType.UNKNOWN_REFERENCE, "Council %s is not in being.", code);
            case SHADOW ->
                throw Problem.of(
                        ProblemType.COUNCIL_IN_SHADOW,
                        "Council %s is not in being yet; it can be assessed from its first day.",
                        code);
            case ACTIVE -> {
                // It may assess itself.
            }
        }
    }
}
