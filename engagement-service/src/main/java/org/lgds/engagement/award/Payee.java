package org.lgds.engagement.award;

import java.util.stream.Stream;

import org.lgds.engagement.project.Participant;
import org.lgds.engagement.project.Role;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * The payee is the council that leads the project (DOMAIN.md 5.8), or the one that has followed it where the lead's place does not say
 * so: it waits for a choice among several, or the project is over and keeps whom it had.
 */
final class Payee {

    private Payee() {}

    static boolean leads(Award award) {
        var councils = Stream.concat(Stream.of(award.council), award.formerCouncils.stream())
                .toList();
        return Participant.count(
                        "project.id = ?1 and role = ?2 and state = ?3 and council in ?4",
                        award.project,
                        Role.LEAD_COUNCIL,
                        Participant.State.JOINED,
                        councils)
                > 0;
    }

    /**
     * Lets money go to its council alone while that leads.
     *
     * @throws Problem 409 where another council leads the project
     */
    static void mustLead(Award award) {
        if (!leads(award)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Payments go to the council that leads the project, and %s does not: let it lead again, or end the award.",
                    award.council);
        }
    }
}
