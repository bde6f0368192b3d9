package org.lgds.engagement.participant;

import java.util.List;
import java.util.function.Predicate;

import org.lgds.engagement.award.Award;
import org.lgds.engagement.project.Participant;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * The payee of an award is the council that leads its project (DOMAIN.md 5.8), so awards that are not over keep it there. The project is
 * held: whoever approves another award for it comes before or after.
 */
final class OpenAwards {

    private OpenAwards() {}

    /**
     * Lets a council lead that all open awards of the project are for.
     *
     * @throws Problem 409 with the {@code awards} that are for another
     */
    static void mustBeOf(Participant next) {
        var others = of(next, award -> !award.council.equals(next.council));
        if (!others.isEmpty()) {
            throw refused(
                    "Money for this project is awarded to the council that leads it: complete or end its open awards before %s"
                            + " takes the lead.",
                    next, others);
        }
    }

    /**
     * Lets nobody leave whom an open award of the project is for.
     *
     * @throws Problem 409 with the {@code awards}
     */
    static void mustNotBeOf(Participant leaving) {
        var own = of(leaving, award -> award.council.equals(leaving.council));
        if (!own.isEmpty()) {
            throw refused(
                    "Money for this project is awarded to %s: complete or end its open awards before it leaves.",
                    leaving, own);
        }
    }

    /** True where {@link #mustBeOf} lets it lead. */
    static boolean letLead(Participant next) {
        return of(next, award -> !award.council.equals(next.council)).isEmpty();
    }

    /** True where {@link #mustNotBeOf} lets it leave. */
    static boolean letLeave(Participant leaving) {
        return of(leaving, award -> award.council.equals(leaving.council)).isEmpty();
    }

    private static List<Award> of(Participant participant, Predicate<Award> which) {
        return Award.openFor(participant.project.id).stream().filter(which).toList();
    }

    private static Problem refused(String detail, Participant participant, List<Award> awards) {
        return Problem.of(ProblemType.CONFLICT, detail, participant.council)
                .with("awards", awards.stream().map(award -> award.id).toList());
    }
}
