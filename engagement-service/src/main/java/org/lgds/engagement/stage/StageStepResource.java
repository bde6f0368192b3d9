package org.lgds.engagement.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.engagement.project.ProjectView;
import org.lgds.engagement.project.Steps;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Moves a project from stage to stage; each but the first waits for the report on the one before. */
@Path("/v1/projects/{id}")
public class StageStepResource implements Steps {

    private final ProjectSight sight;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    StageStepResource(ProjectSight sight, Journal journal, Versions versions, Clock clock) {
        this.sight = sight;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public Class<?> resource() {
        return StageStepResource.class;
    }

    /** Moves a project on to discovery. */
    @POST
    @Path("discovery")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> discovery(@RestPath UUID id) {
        return start(id, Project.State.DISCOVERY);
    }

    /** Moves a project on to alpha. */
    @POST
    @Path("alpha")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> alpha(@RestPath UUID id) {
        return start(id, Project.State.ALPHA);
    }

    /** Moves a project on to beta. */
    @POST
    @Path("beta")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> beta(@RestPath UUID id) {
        return start(id, Project.State.BETA);
    }

    /** Moves a project on to live. */
    @POST
    @Path("live")
    @RolesAllowed({"programme-manager", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ProjectView> live(@RestPath UUID id) {
        return start(id, Project.State.LIVE);
    }

    private RestResponse<ProjectView> start(UUID id, Project.State stage) {
        var project = sight.toBeChanged(id);
        var left = project.state;
        var event = project.start(stage, LocalDate.now(clock), clock.instant());
        if (left != Project.State.CHARTERED) {
            if (StageAssessment.underWay(project.id).isPresent()) {
                throw Problem.of(
                        ProblemType.CONFLICT,
                        "An assessment of the stage is under way; the stage ends after its report, or once it is cancelled.");
            }
            StageAssessment.last(project.id, left)
                    .orElseThrow(() -> Problem.of(
                            ProblemType.CONFLICT,
                            "The stage ends with the report of an assessment; let it be assessed first."))
                    .mustLetOn(project.together());
        }
        journal.add(event);
        return versions.answer(project, sight.whole(project));
    }
}
