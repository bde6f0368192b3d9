package org.lgds.engagement.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Milestones of a project: its participants submit them, a programme manager accepts. */
@Path("/v1/projects/{id}/milestones")
@Produces(MediaType.APPLICATION_JSON)
public class MilestoneResource {

    private final ProjectSight projects;
    private final AllowedActions actions;
    private final Event<MilestoneAccepted> accepted;
    private final Pages pages;
    private final EntityManager entities;
    private final History history;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    MilestoneResource(
            ProjectSight projects,
            AllowedActions actions,
            Event<MilestoneAccepted> accepted,
            Pages pages,
            EntityManager entities,
            History history,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.projects = projects;
        this.actions = actions;
        this.accepted = accepted;
        this.pages = pages;
        this.entities = entities;
        this.history = history;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Lists the milestones of a project. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<MilestoneView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var project = projects.within(id);
        return pages.of(
                page,
                (after, limit) -> new Conditions()
                        .and("project = %s", project.id)
                        .and("id < %s", after == null ? null : UUID.fromString(after))
                        .run(entities, Milestone.class, "milestone", "id desc", limit),
                Milestone::key,
                milestone -> view(project, milestone));
    }

    /** Shows a milestone of a project. */
    @GET
    @Path("{milestone}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<MilestoneView> get(@RestPath UUID id, @RestPath UUID milestone) {
        var project = projects.within(id);
        return shown(project, in(project, milestone));
    }

    /** Lists what happened to a milestone, and when. */
    @GET
    @Path("{milestone}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @RestPath UUID milestone, @Valid @BeanParam PageQuery page) {
        var project = projects.within(id);
        var kind = MilestoneEvent.kind(in(project, milestone));
        return history.of(kind, project.key(), page, field -> !field.equals("updatedAt"));
    }

    /** Plans a milestone of a project. */
    @POST
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<MilestoneView> plan(@RestPath UUID id, @Valid @NotNull PlannedMilestone body) {
        projects.mustBeLedByCaller(projects.of(id));
        var project = projects.held(id);
        project.mustBeUnderWay();
        var milestone = Milestone.planned(project);
        journal.add(milestone.write(body, project, clock.instant()));
        milestone.persist();
        return versions.created(
                milestone, view(project, milestone), "/v1/projects/" + id + "/milestones/" + milestone.id);
    }

    /** Replaces what is planned for a milestone. */
    @PUT
    @Path("{milestone}")
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    public RestResponse<MilestoneView> change(
            @RestPath UUID id, @RestPath UUID milestone, @Valid @NotNull PlannedMilestone body) {
        projects.mustBeLedByCaller(projects.of(id));
        var project = projects.held(id);
        var found = toBeChanged(project, milestone);
        journal.add(found.write(body, project, clock.instant()));
        return shown(project, found);
    }

    /** Submits a milestone as reached, with what shows it. */
    @POST
    @Path("{milestone}/submission")
    @RolesAllowed({"council-editor", "council-sro", "department", "supplier", "provider"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<MilestoneView> submit(
            @RestPath UUID id, @RestPath UUID milestone, @Valid @NotNull Submission body) {
        projects.mustBeJoinedByCaller(projects.within(id), body.participant());
        var project = projects.held(id);
        var participant = projects.mustBeJoinedByCaller(project, body.participant());
        var found = toBeChanged(project, milestone);
        journal.add(found.submit(body, participant.id, project, LocalDate.now(clock), clock.instant()));
        return shown(project, found);
    }

    /** Accepts a milestone as reached. */
    @POST
    @Path("{milestone}/acceptance")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<MilestoneView> accept(@RestPath UUID id, @RestPath UUID milestone) {
        var project = projects.held(id);
        var found = toBeChanged(project, milestone);
        journal.add(found.accept(project, LocalDate.now(clock), clock.instant()));
        accepted.fire(new MilestoneAccepted(found.id, project.id));
        return shown(project, found);
    }

    /** Rejects a milestone that was submitted, with the reason. */
    @POST
    @Path("{milestone}/rejection")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<MilestoneView> reject(
            @RestPath UUID id, @RestPath UUID milestone, @Valid @NotNull Reason body) {
        var project = projects.held(id);
        var found = toBeChanged(project, milestone);
        journal.add(found.reject(body.reason(), project, LocalDate.now(clock), clock.instant()));
        return shown(project, found);
    }

    private Milestone toBeChanged(Project project, UUID milestone) {
        var found = in(project, milestone);
        versions.mustMatch(found);
        project.mustBeUnderWay();
        return found;
    }

    private static Milestone in(Project project, UUID milestone) {
        return Milestone.<Milestone>findByIdOptional(milestone)
                .filter(found -> found.project.equals(project.id))
                .orElseThrow(() -> Problem.notFound("milestone", milestone));
    }

    private RestResponse<MilestoneView> shown(Project project, Milestone milestone) {
        return versions.answer(milestone, view(project, milestone));
    }

    private MilestoneView view(Project project, Milestone milestone) {
        var possible = new LinkedHashSet<>(milestone.possibleActions());
        if (!projects.isJoinedByCaller(project)) {
            possible.remove("submission");
        }
        return MilestoneView.of(milestone, actions(possible));
    }

    private List<String> actions(LinkedHashSet<String> possible) {
        return actions.of(MilestoneResource.class, possible);
    }
}
