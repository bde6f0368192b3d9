package org.lgds.engagement.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.measure.Measure;
import org.lgds.engagement.milestone.Milestone;
import org.lgds.engagement.output.Output;
import org.lgds.engagement.project.Project;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * What payments wait on at their project: milestones and, for the final one, outputs listed in the catalogue under an open licence
 * and a benefits reading (DOMAIN.md 5.8). What is not known to be there lacks.
 */
@ApplicationScoped
class Outcomes {

    /** Of {@code outputs} and {@code benefits}, what a project lacks. */
    List<String> lacking(UUID project) {
        var lacking = new ArrayList<String>();
        if (!Output.areListed(project)) {
            lacking.add("outputs");
        }
        if (Measure.count("project = ?1 and lastOn is not null", project) == 0) {
            lacking.add("benefits");
        }
        return lacking;
    }

    /** Subjects of all who advise a project or did before; they may not approve its payments. */
    List<String> advisorsOf(UUID project) {
        return Project.<Project>findByIdOptional(project)
                .map(found -> found.advisors)
                .orElse(List.of());
    }

    /**
     * True for a milestone that is accepted already.
     *
     * @throws Problem 409 {@code unknown-reference} for one that is none of the project's
     */
    boolean isAccepted(UUID milestone, UUID project) {
        return Milestone.<Milestone>findByIdOptional(milestone)
                .filter(found -> found.project.equals(project))
                .map(found -> found.state == Milestone.State.ACCEPTED)
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "There is no milestone %s of the award's project %s.",
                        milestone,
                        project));
    }
}
