package org.lgds.engagement.project;

import java.util.ArrayList;
import java.util.List;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What a project needs before the common work begins (DOMAIN.md 5.5). */
final class Guard {

    /** The lead and at least two partners. */
    private static final int FEWEST_COUNCILS = 3;

    private Guard() {}

    /**
     * Lets a project be chartered.
     *
     * @throws Problem 409 with all that is {@code lacking}, and the {@code competingProjects} without an answer, each of them
     */
    static void ofChartering(Project project, List<Competing> unanswered) {
        var lacking = new ArrayList<>(lacking(project));
        if (!unanswered.isEmpty()) {
            lacking.add("answers");
        }
        if (!lacking.isEmpty()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "A project is chartered with its service, at least %d councils that have joined and one lead among"
                                    + " them, the basis on record, the commitment to open outputs, a charter that every"
                                    + " council and department has signed, and an answer to each competing project;"
                                    + " lacking: %s.",
                            FEWEST_COUNCILS,
                            String.join(", ", lacking))
                    .with("lacking", lacking)
                    .with("competingProjects", unanswered);
        }
    }

    /**
     * What it lacks by itself; of one that is chartered only what it has lost since, such as its third council at a
     * reorganisation. Nothing of what is over.
     */
    static List<String> lacking(Project project) {
        if (!project.state.isOpen()) {
            return List.of();
        }
        var lacking = new ArrayList<String>();
        var together = project.together();
        if (together.joinedCouncils().count() < FEWEST_COUNCILS) {
            lacking.add("councils");
        }
        if (together.lead().filter(Participant::hasJoined).isEmpty()) {
            lacking.add("leadCouncil");
        }
        if (project.kind == Project.Kind.CENTRAL_LOCAL
                && together.of(Role.DEPARTMENT).noneMatch(Participant::hasJoined)) {
            lacking.add("department");
        }
        if (together.joined().anyMatch(one -> one.proposedSuccessor != null)) {
            lacking.add("successors");
        }
        if (project.charteredOn == null) {
            addWhatTheCharterLacks(lacking, project, together);
        }
        return lacking;
    }

    private static void addWhatTheCharterLacks(List<String> lacking, Project project, Participants together) {
        if (project.service == null) {
            lacking.add("service");
        }
        if (!project.isOnRecord()) {
            lacking.add("basis");
        }
        if (!project.openOutputs) {
            lacking.add("openOutputs");
        }
        if (project.charter == null) {
            lacking.add("charter");
        }
        if (together.joined().anyMatch(one -> one.role.signsTheCharter() && !one.hasSigned(project.charterRevision))) {
            lacking.add("signatures");
        }
    }
}
