package org.lgds.engagement.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectEvent;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Assessments of a project's stages: scheduled by programme managers, finalised by the lead of an independent panel. */
@Path("/v1/projects/{id}/assessments")
public class AssessmentResource {

    static final ProblemType NOT_THE_LEAD = new ProblemType("not-lead-assessor", 403, "Only the lead assessor may");

    private final Caller caller;
    private final ProjectSight projects;
    private final AssessmentSight sight;
    private final Independence independence;
    private final History history;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    AssessmentResource(
            Caller caller,
            ProjectSight projects,
            AssessmentSight sight,
            Independence independence,
            History history,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.projects = projects;
        this.sight = sight;
        this.independence = independence;
        this.history = history;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** When the panel looked. */
    public record Holding(@NotNull LocalDate heldOn) {}

    /** Who does it by when; the owner is a participant that has joined. */
    public record Planning(
            @NotNull UUID action,
            @NotNull UUID owner,
            @NotNull LocalDate dueOn) {}

    @GET
    @PermitAll
    @Transactional
    public Page<AssessmentView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var project = projects.of(id);
        return sight.page(project, page);
    }

    @GET
    @Path("{assessment}")
    @PermitAll
    @Transactional
    public RestResponse<AssessmentView> get(@RestPath UUID id, @RestPath UUID assessment) {
        var project = projects.of(id);
        return shown(project, sight.of(project, assessment));
    }

    /** What a caller's class was told of it. */
    @GET
    @Path("{assessment}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @RestPath UUID assessment, @Valid @BeanParam PageQuery page) {
        var project = projects.of(id);
        var found = sight.of(project, assessment);
        return history.of(
                AssessmentEvent.kind(found),
                project.key(),
                page,
                sight.reach(project, found),
                AssessmentFields.CLASSES,
                true);
    }

    @POST
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> schedule(@RestPath UUID id, @Valid @NotNull NewAssessment body) {
        var project = projects.held(id);
        project.mustBeAtWork();
        if (StageAssessment.isUnderWayIn(project.id)) {
            throw Problem.of(ProblemType.CONFLICT, "An assessment of this project is under way; it reports first.");
        }
        independence.mustHold(project, body.panel());
        var assessment = StageAssessment.scheduled(project, body);
        journal.add(assessment.schedule(project, clock.instant()));
        assessment.persist();
        return versions.created(
                assessment, sight.view(project, assessment), "/v1/projects/" + id + "/assessments/" + assessment.id);
    }

    @POST
    @Path("{assessment}/holding")
    @RolesAllowed({"programme-manager", "panel-member"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> hold(
            @RestPath UUID id, @RestPath UUID assessment, @Valid @NotNull Holding body) {
        var project = projects.held(id);
        var found = toBeChanged(project, assessment);
        if (!caller.hasRole("programme-manager")) {
            mustBeLead(project, found);
        }
        versions.mustMatch(found);
        if (body.heldOn().isAfter(LocalDate.now(clock))) {
            throw Problem.invalidBody("/heldOn", "The panel has looked at it on a day that was; not later than today.");
        }
        project.mustBeUnderWay();
        return done(project, found, found.hold(body.heldOn(), project, clock.instant()));
    }

    /** The lead assessor finalises what the panel drafted; it is published. */
    @POST
    @Path("{assessment}/report")
    @RolesAllowed("panel-member")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<AssessmentView> report(
            @RestPath UUID id, @RestPath UUID assessment, @Valid @NotNull Report body) {
        var project = projects.held(id);
        var found = toBeChanged(project, assessment);
        mustBeLead(project, found);
        versions.mustMatch(found);
        independence.mustHold(project, found.panel);
        body.actions().forEach(action -> sight.mustTakePart(project, action.owner()));
        var left = found.state;
        var told = found.report(body, project, LocalDate.now(clock), clock.instant());
        return published(project, found, left, told);
    }

    /** An action of an amber or red report gets its owner and its date. */
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
        var found = toBeChanged(project, assessment);
        versions.mustMatch(found);
        project.mustBeUnderWay();
        sight.mustTakePart(project, body.owner());
        var told = found.plan(body.action(), body.owner(), body.dueOn(), project, clock.instant());
        return published(project, found, found.state, told);
    }

    private StageAssessment toBeChanged(Project project, UUID assessment) {
        return sight.of(project, assessment);
    }

    private void mustBeLead(Project project, StageAssessment assessment) {
        if (!assessment.leadAssessor.equals(caller.subject())) {
            throw Problem.of(NOT_THE_LEAD, "Only the lead assessor of this panel says this.");
        }
        independence.mustHoldForCaller(project);
    }

    /** The project tells of a report; the assessment's own history has it too. */
    private RestResponse<AssessmentView> published(
            Project project, StageAssessment assessment, StageAssessment.State left, ProjectEvent told) {
        journal.file(AssessmentEvent.filed(told, assessment, left));
        return done(project, assessment, told);
    }

    private RestResponse<AssessmentView> done(Project project, StageAssessment assessment, DomainEvent event) {
        journal.add(event);
        return shown(project, assessment);
    }

    private RestResponse<AssessmentView> shown(Project project, StageAssessment assessment) {
        return versions.answer(assessment, sight.view(project, assessment));
    }
}
