package org.lgds.engagement.stage;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Assessments as this caller sees them: reports as widely as their project, the rest for participants, panel and LGDS. */
@RequestScoped
class AssessmentSight {

    private final Caller caller;
    private final ProjectSight projects;
    private final AllowedActions actions;
    private final Pages pages;
    private final EntityManager entities;

    AssessmentSight(Caller caller, ProjectSight projects, AllowedActions actions, Pages pages, EntityManager entities) {
        this.caller = caller;
        this.projects = projects;
        this.actions = actions;
        this.pages = pages;
        this.entities = entities;
    }

    /**
     * An assessment this caller may read.
     *
     * @throws Problem 404 for one of another project, and for one not reported that they may not know of
     */
    StageAssessment of(Project project, UUID id) {
        return StageAssessment.<StageAssessment>findByIdOptional(id)
                .filter(found -> found.project.equals(project.id) && shows(project, found))
                .orElseThrow(() -> Problem.notFound("assessment", id));
    }

    Page<AssessmentView> page(Project project, AssessmentQuery query, PageQuery page) {
        return pages.of(
                page,
                (after, limit) -> {
                    var conditions = new Conditions()
                            .and("project = %s", project.id)
                            .and("state = %s", query.state())
                            .and("overdue = %s", query.overdue())
                            .and("id < %s", after == null ? null : UUID.fromString(after));
                    if (!isWithin(project)) {
                        conditions.and("state = %s", StageAssessment.State.REPORTED);
                    }
                    return conditions.run(entities, StageAssessment.class, "stage_assessment", "id desc", limit);
                },
                StageAssessment::key,
                assessment -> view(project, assessment));
    }

    AssessmentView view(Project project, StageAssessment assessment) {
        var possible = new LinkedHashSet<>(assessment.possibleActions());
        if (!caller.hasRole("programme-manager") && !assessment.leadAssessor.equals(caller.subject())) {
            possible.removeAll(Set.of("holding", "report", "rescheduling", "cancellation"));
        }
        if (!projects.isLedByCaller(project)) {
            possible.remove("planning");
        }
        if (assessment.state == StageAssessment.State.HELD && !caller.hasRole("programme-manager")) {
            possible.remove("cancellation");
        }
        if (!project.state.isOpen()) {
            possible.retainAll(Set.of("cancellation"));
        }
        return AssessmentView.of(
                assessment, isWithin(project, assessment), actions.of(AssessmentStepResource.class, possible));
    }

    /** How much of it this caller sees: the panel sees what participants do. */
    Visibility reach(Project project, StageAssessment assessment) {
        return isWithin(project, assessment) ? Visibility.COUNCIL : projects.reach(project);
    }

    boolean isWithin(Project project, StageAssessment assessment) {
        return isWithin(project) || !caller.anonymous() && assessment.hasOnPanel(caller.subject());
    }

    private boolean isWithin(Project project) {
        return projects.reach(project).reaches(Visibility.COUNCIL);
    }

    private boolean shows(Project project, StageAssessment assessment) {
        return assessment.state == StageAssessment.State.REPORTED || isWithin(project, assessment);
    }

    /** Lets only participants own an action that have joined; null is nobody yet. */
    void mustTakePart(Project project, UUID owner) {
        if (owner != null && project.together().joined().map(one -> one.id).noneMatch(owner::equals)) {
            throw Problem.of(
                    ProblemType.UNKNOWN_REFERENCE,
                    "No participant %s has joined the project; name one that has.",
                    owner);
        }
    }
}
