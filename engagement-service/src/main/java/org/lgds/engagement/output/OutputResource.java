package org.lgds.engagement.output;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
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
import org.lgds.engagement.Reason;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Scope;
import org.lgds.kit.security.Visibility;
import org.lgds.kit.version.Versions;

/** Outputs of a project: its participants submit them, a programme manager accepts, the catalogue lists them. */
@Path("/v1/projects/{id}/outputs")
@Produces(MediaType.APPLICATION_JSON)
public class OutputResource {

    private final ProjectSight projects;
    private final AllowedActions actions;
    private final Pages pages;
    private final EntityManager entities;
    private final History history;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    OutputResource(
            ProjectSight projects,
            AllowedActions actions,
            Pages pages,
            EntityManager entities,
            History history,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.projects = projects;
        this.actions = actions;
        this.pages = pages;
        this.entities = entities;
        this.history = history;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Lists the outputs of a project. */
    @GET
    @PermitAll
    @Transactional
    public Page<OutputView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var project = projects.of(id);
        return pages.of(
                page,
                (after, limit) -> {
                    var conditions = new Conditions()
                            .and("project = %s", project.id)
                            .and("id < %s", after == null ? null : UUID.fromString(after));
                    if (!isWithin(project)) {
                        conditions.and("state = any(%s)", new String[] {"ACCEPTED", "LISTED"});
                    }
                    return conditions.run(entities, Output.class, "output", "id desc", limit);
                },
                Output::key,
                output -> view(project, output));
    }

    /** Shows an output of a project. */
    @GET
    @Path("{output}")
    @PermitAll
    @Transactional
    public RestResponse<OutputView> get(@RestPath UUID id, @RestPath UUID output) {
        var project = projects.of(id);
        return shown(project, in(project, output));
    }

    /** Lists what happened to an output, and when. */
    @GET
    @Path("{output}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @RestPath UUID output, @Valid @BeanParam PageQuery page) {
        var project = projects.of(id);
        var kind = OutputEvent.kind(in(project, output));
        return history.of(kind, project.key(), page, projects.reach(project), OutputFields.CLASSES, true);
    }

    /** Submits an output of a project. */
    @POST
    @RolesAllowed({"council-editor", "council-sro", "department", "supplier", "provider"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<OutputView> submit(@RestPath UUID id, @Valid @NotNull NewOutput body) {
        projects.mustBeJoinedByCaller(projects.of(id));
        var project = projects.held(id);
        projects.mustBeJoinedByCaller(project);
        project.mustBeAtWork();
        var output = Output.of(project);
        journal.add(output.submit(body, project, clock.instant()));
        output.persist();
        return versions.created(output, view(project, output), "/v1/projects/" + id + "/outputs/" + output.id);
    }

    /** Submits a rejected output again, made better. */
    @POST
    @Path("{output}/submission")
    @RolesAllowed({"council-editor", "council-sro", "department", "supplier", "provider"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<OutputView> submitAgain(
            @RestPath UUID id, @RestPath UUID output, @Valid @NotNull NewOutput body) {
        projects.mustBeJoinedByCaller(projects.of(id));
        var project = projects.held(id);
        projects.mustBeJoinedByCaller(project);
        var found = toBeChanged(project, output);
        journal.add(found.submit(body, project, clock.instant()));
        return shown(project, found);
    }

    /** Accepts an output of a project. */
    @POST
    @Path("{output}/acceptance")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<OutputView> accept(@RestPath UUID id, @RestPath UUID output) {
        var project = projects.held(id);
        var found = toBeChanged(project, output);
        if (project.together().lead().isEmpty()) {
            throw Problem.of(
                    ProblemType.CONFLICT, "The catalogue needs an owner: a council must lead the project first.");
        }
        journal.add(found.accept(project, LocalDate.now(clock), clock.instant()));
        return shown(project, found);
    }

    /** Rejects an output of a project, with the reason. */
    @POST
    @Path("{output}/rejection")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<OutputView> reject(@RestPath UUID id, @RestPath UUID output, @Valid @NotNull Reason body) {
        var project = projects.held(id);
        var found = toBeChanged(project, output);
        journal.add(found.reject(body.reason(), project, LocalDate.now(clock), clock.instant()));
        return shown(project, found);
    }

    private Output toBeChanged(Project project, UUID output) {
        var found = in(project, output);
        versions.mustMatch(found);
        project.mustBeUnderWay();
        return found;
    }

    private Output in(Project project, UUID output) {
        return Output.<Output>findByIdOptional(output)
                .filter(found -> found.project.equals(project.id) && (found.state.isAccepted() || isWithin(project)))
                .orElseThrow(() -> Problem.notFound("output", output));
    }

    private boolean isWithin(Project project) {
        return projects.reach(project).reaches(Visibility.COUNCIL);
    }

    private RestResponse<OutputView> shown(Project project, Output output) {
        return versions.answer(output, view(project, output));
    }

    private OutputView view(Project project, Output output) {
        var possible = new LinkedHashSet<>(output.possibleActions());
        if (!projects.isJoinedByCaller(project)) {
            possible.remove("submission");
        }
        return OutputView.of(output, actions.of(OutputResource.class, possible));
    }
}
