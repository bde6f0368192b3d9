package org.lgds.engagement.project;

import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Councils that may take part: a shadow council has advice, but no projects yet (DOMAIN.md 3.1). */
public final class ActiveCouncils {

    private ActiveCouncils() {}

    /**
     * Holds a council that is to take part, until the transaction ends.
     *
     * @param code null passes, for an organisation that is no council
     * @throws Problem 409 for one that is unknown or not active yet, 403 {@code council-abolished} after its end
     */
    public static void hold(String code) {
        if (code == null) {
            return;
        }
        var council = KnownCouncil.inBeing(code);
        if (!council.state.equals("active")) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Council %s is %s; active councils take part in projects.",
                    code,
                    council.state);
        }
    }

    /**
     * Holds the council that leads a project and one that is to be invited, as yet to be looked at, in the order in which a vesting
     * of both does: taken one by one, each could wait for the other.
     *
     * @param invited its code; null for an organisation that is no council
     */
    public static void holdWithLead(Project project, String invited) {
        var codes = Participants.codes(project.together().lead().stream());
        if (invited != null) {
            codes.add(invited);
        }
        KnownCouncil.held(codes);
    }
}
