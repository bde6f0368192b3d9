package org.lgds.engagement.council;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Predecessors;

/** Where a council that has ended has several successors, what it left waits until one of them is named. */
@ApplicationScoped
public class ConfirmingSuccessors {

    private final Predecessors predecessors;

    ConfirmingSuccessors(Predecessors predecessors) {
        this.predecessors = predecessors;
    }

    /**
     * Lets only what waits go, and only to a council that follows, straight or through others that have ended.
     *
     * @param what waits, as a refusal calls it
     * @param ended the council that it belongs to
     * @param proposed the successor that is proposed; null where nothing waits
     * @throws Problem 409 otherwise
     */
    public void mustFollow(String successor, String what, String ended, String proposed) {
        if (proposed == null) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "This %s does not wait for a successor: it belongs to council %s.",
                    what,
                    ended);
        }
        if (!predecessors.of(Set.of(successor)).contains(ended)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Council %s does not follow %s; name one that does, such as %s.",
                    successor,
                    ended,
                    proposed);
        }
    }
}
