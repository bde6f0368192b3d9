package org.lgds.engagement.project;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.event.Journal;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/**
 * Projects. Whoever writes needs {@code standards:write}, as programme managers, lead councils, departments and suppliers have
 * it; what is public needs no token.
 */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectResource {

    private final ProposingProjects proposing;
    private final ProjectSight sight;
    private final ListingProjects listing;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;
    private final Journal journal;
    private final Clock clock;

    ProjectResource(
            ProposingProjects proposing,
            ProjectSight sight,
            ListingProjects listing,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history,
            Journal journal,
            Clock clock) {
        this.proposing = proposing;
        this.sight = sight;
        this.listing = listing;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lists joint projects of councils. */
    @GET
    @PermitAll
    @Transactional
    public Page<ProjectView> list(@Valid @BeanParam ProjectQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> listing.list(query, after, limit), Project::key, sight::view);
    }

    /** Tells which projects changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<ProjectView> changes(@Valid @BeanParam ProjectQuery query, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since, ChangesFeed.BEFORE_EVERY_UUID, listing::changed, project -> sight.change(query, project));
    }

    /** Downloads all projects that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam ProjectQuery query) {
        var source = new Exports.Source<Project>(
                "projects", (after, limit) -> listing.list(query, after, limit), Project::key);
        return exports.of(format, source, ProjectRow.class, project -> ProjectRow.of(sight.view(project)), sight::view);
    }

    /** Shows a joint project. */
    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    public RestResponse<ProjectView> get(@RestPath UUID id) {
        return shown(sight.of(id));
    }

    /** Lists what happened to a project, and when. */
    @GET
    @Path("{id}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var project = sight.of(id);
        return history.of("project", project.key(), page, sight.reach(project), ProjectFields.CLASSES, true);
    }

    /**
     * Lists other open projects on the same service, the oldest first. The charter answers each.
     *
     * @param answered true for those that have an answer, false for those that need one
     */
    @GET
    @Path("{id}/competing-projects")
    @PermitAll
    @Transactional
    public Page<Competing> competing(@RestPath UUID id, @RestQuery Boolean answered, @Valid @BeanParam PageQuery page) {
        var project = sight.of(id);
        return pages.of(
                page,
                (after, limit) -> listing.competing(project, answered, after, limit),
                one -> one.project().toString(),
                one -> one);
    }

    /** Proposes a joint project. A programme manager does so for any council, a council's people for their own. */
    @POST
    @RolesAllowed({"programme-manager", "council-editor", "council-sro", "council-sponsor"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ProjectView> propose(@Valid @NotNull NewProject body) {
        var project = proposing.propose(body);
        return versions.created(project, sight.whole(project), "/v1/projects/" + project.id);
    }

    /** Replaces what is said of a project. */
    @PUT
    @Path("{id}")
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    public RestResponse<ProjectView> change(@RestPath UUID id, @Valid @NotNull ChangedProject body) {
        var project = sight.toBeChanged(id);
        journal.add(project.change(body, proposing.area(body.service(), project), clock.instant()));
        return shown(project);
    }

    private RestResponse<ProjectView> shown(Project project) {
        return versions.answer(project, sight.whole(project));
    }
}
