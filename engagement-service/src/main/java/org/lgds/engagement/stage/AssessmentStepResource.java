package org.lgds.engagement.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectEvent;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** The steps of an assessment: finalised by the lead of an independent panel, planned by the project. */
@Path("/v1/projects/{id}/assessments")
public class AssessmentStepResource {

    static final ProblemType NOT_THE_LEAD = new ProblemType("not-lead-assessor", 403, "Only the lead assessor may");

    private static final String SCHEDULES = "programme-manager";

    private final Caller caller;
    private final ProjectSight projects;
    private final AssessmentSight sight;
    private final Independence independence;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    AssessmentStepResource(
            Caller caller,
            ProjectSight projects,
            AssessmentSight sight,
            Independence independence,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.projects = projects;
        this.sight = sight;
        this.independence = independence;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** That a panel has looked. */
    public record Holding(@NotNull LocalDate heldOn) {}

    /**
     * When the panel is to look instead, and why.
     *
     * @param scheduledFor the new day
     */
    public record Rescheduling(
            @NotNull LocalDate scheduledFor,
            @NotBlank @Size(max = 2000) String reason) {}

    /**
     * Who does it by when; the owner is a participant that has joined.
     *
     * @param action id of the action
     * @param owner id of the participant that does it
     */
    public record Planning(
            @NotNull UUID action,
            @NotNull UUID owner,
            @NotNull LocalDate dueOn) {}

    /** Records that the panel of a stage assessment has looked. */
    @POST
    @Path("{assessment}/holding")
    @RolesAllowed({"programme-manager", "panel-member"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> hold(
            @RestPath UUID id, @RestPath UUID assessment, @Valid @NotNull Holding body) {
        var project = projects.held(id);
        var found = sight.of(project, assessment);
        if (!caller.hasRole(SCHEDULES)) {
            mustBeLead(project, found);
        }
        versions.mustMatch(found);
        if (body.heldOn().isAfter(LocalDate.now(clock))) {
            throw Problem.invalidBody("/heldOn", "The panel has looked at it on a day that was; not later than today.");
        }
        project.mustBeUnderWay();
        return done(project, found, found.hold(body.heldOn(), project, clock.instant()));
    }

    /** Moves the assessment of a stage to another day. */
    @POST
    @Path("{assessment}/rescheduling")
    @RolesAllowed({"programme-manager", "panel-member"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> reschedule(
            @RestPath UUID id, @RestPath UUID assessment, @Valid @NotNull Rescheduling body) {
        var project = projects.held(id);
        var found = toBeRearranged(project, assessment);
        project.mustBeUnderWay();
        if (body.scheduledFor().isBefore(LocalDate.now(clock))) {
            throw Problem.invalidBody("/scheduledFor", "Name a day that is not over: today or a later one.");
        }
        return done(project, found, found.reschedule(body.scheduledFor(), body.reason(), project, clock.instant()));
    }

    /**
     * Cancels the assessment of a stage. Another one can be scheduled. One that was held is cancelled by a programme manager
     * alone, where its report is not to be had: its lead would hold back what the panel saw.
     */
    @POST
    @Path("{assessment}/cancellation")
    @RolesAllowed({"programme-manager", "panel-member"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> cancel(
            @RestPath UUID id, @RestPath UUID assessment, @Valid @NotNull Reason body) {
        var project = projects.held(id);
        var found = toBeRearranged(project, assessment);
        if (found.state == StageAssessment.State.HELD && !caller.hasRole(SCHEDULES)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The panel has looked: its lead assessor reports, or a programme manager cancels the assessment.");
        }
        return done(project, found, found.cancel(body.reason(), project, clock.instant()));
    }

    /** Finalises the report of a stage assessment, by its lead assessor. It is published. */
    @POST
    @Path("{assessment}/report")
    @RolesAllowed("panel-member")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> report(
            @RestPath UUID id, @RestPath UUID assessment, @Valid @NotNull Report body) {
        var project = projects.held(id);
        var found = sight.of(project, assessment);
        mustBeLead(project, found);
        versions.mustMatch(found);
        independence.mustHold(project, found.panel);
        body.actions().forEach(action -> sight.mustTakePart(project, action.owner()));
        var left = found.state;
        var told = found.report(body, project, LocalDate.now(clock), clock.instant());
        return published(project, found, left, told);
    }

    /** Gives an action of an amber or red report its owner and its date. */
    @POST
    @Path("{assessment}/planning")
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> plan(
            @RestPath UUID id, @RestPath UUID assessment, @Valid @NotNull Planning body) {
        projects.mustBeLedByCaller(projects.of(id));
        var project = projects.held(id);
        var found = sight.of(project, assessment);
        versions.mustMatch(found);
        project.mustBeUnderWay();
        sight.mustTakePart(project, body.owner());
        var told = found.plan(body.action(), body.owner(), body.dueOn(), project, clock.instant());
        return published(project, found, found.state, told);
    }

    /**
     * One whose day its lead assessor or a programme manager changes, or that they call off, which they do also of a project that is
     * over; whoever may say so need not be independent any more.
     */
    private StageAssessment toBeRearranged(Project project, UUID assessment) {
        var found = sight.of(project, assessment);
        if (!caller.hasRole(SCHEDULES)) {
            mustLead(found);
        }
        versions.mustMatch(found);
        if (project.state.isOpen()) {
            project.mustBeUnderWay();
        }
        return found;
    }

    private void mustBeLead(Project project, StageAssessment assessment) {
        mustLead(assessment);
        independence.mustHoldForCaller(project);
    }

    private void mustLead(StageAssessment assessment) {
        if (!assessment.leadAssessor.equals(caller.subject())) {
            throw Problem.of(NOT_THE_LEAD, "Only the lead assessor of this panel says this.");
        }
    }

    /** The project tells of a report; the assessment's own history has it too. */
    private RestResponse<AssessmentView> published(
            Project project, StageAssessment assessment, StageAssessment.State left, ProjectEvent told) {
        journal.file(AssessmentEvent.filed(told, assessment, left));
        return done(project, assessment, told);
    }

    private RestResponse<AssessmentView> done(Project project, StageAssessment assessment, DomainEvent event) {
        journal.add(event);
        return versions.answer(assessment, sight.view(project, assessment));
    }
}
