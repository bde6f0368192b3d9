package org.lgds.engagement.measure;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.council.Writers;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Projects to which this caller adds measures: of a council that takes part, by its people and LGDS. */
@RequestScoped
class MeasuredProjects {

    private final Writers writers;
    private final ProjectSight projects;
    private final EntityManager entities;

    MeasuredProjects(Writers writers, ProjectSight projects, EntityManager entities) {
        this.writers = writers;
        this.projects = projects;
        this.entities = entities;
    }

    /**
     * The council, which is held with the project.
     *
     * @throws Problem 404 for a project they may not know the parts of, 403 for another council's, 409 for one that is over or
     *     in which the council takes no part
     */
    String councilAtWork(UUID id, String council) {
        var project = projects.within(id);
        writers.mustBeAbleToWriteFor(council);
        KnownCouncil.inBeing(council);
        entities.refresh(project, LockModeType.PESSIMISTIC_READ);
        if (!project.state.isOpen()) {
            throw Problem.of(ProblemType.CONFLICT, "Project %s is over: nothing more is measured in it.", id);
        }
        var takesPart = project.participants.stream().anyMatch(one -> council.equals(one.council) && one.hasJoined());
        if (!takesPart) {
            throw Problem.of(ProblemType.CONFLICT, "Council %s has not joined project %s.", council, id);
        }
        return council;
    }
}
