package org.lgds.engagement.stage;

import java.time.Clock;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Assessments of a project's stages: scheduled by programme managers, read as widely as their state allows. */
@Path("/v1/projects/{id}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private final ProjectSight projects;
    private final AssessmentSight sight;
    private final Independence independence;
    private final History history;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    AssessmentResource(
            ProjectSight projects,
            AssessmentSight sight,
            Independence independence,
            History history,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.projects = projects;
        this.sight = sight;
        this.independence = independence;
        this.history = history;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Lists the assessments of a project's stages. */
    @GET
    @PermitAll
    @Transactional
    public Page<AssessmentView> list(
            @RestPath UUID id, @Valid @BeanParam AssessmentQuery query, @Valid @BeanParam PageQuery page) {
        return sight.page(projects.of(id), query, page);
    }

    /** Shows an assessment of a project's stage. */
    @GET
    @Path("{assessment}")
    @PermitAll
    @Transactional
    public RestResponse<AssessmentView> get(@RestPath UUID id, @RestPath UUID assessment) {
        var project = projects.of(id);
        return shown(project, sight.of(project, assessment));
    }

    /** Lists what happened to an assessment of a stage, and when. */
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

    /** Schedules the assessment of a project's stage, with its panel. */
    @POST
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<AssessmentView> schedule(@RestPath UUID id, @Valid @NotNull NewAssessment body) {
        var project = projects.held(id);
        project.mustBeAtWork();
        if (StageAssessment.underWay(project.id).isPresent()) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "An assessment of this project is under way; it reports first, or is cancelled.");
        }
        independence.mustHold(project, body.panel());
        var assessment = StageAssessment.scheduled(project, body);
        journal.add(assessment.schedule(project, clock.instant()));
        assessment.persist();
        return versions.created(
                assessment, sight.view(project, assessment), "/v1/projects/" + id + "/assessments/" + assessment.id);
    }

    private RestResponse<AssessmentView> shown(Project project, StageAssessment assessment) {
        return versions.answer(assessment, sight.view(project, assessment));
    }
}
