package org.lgds.engagement.standard;

import java.time.Clock;
import java.util.Locale;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectSight;
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
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Minimum standards, drafted by projects that are chartered. */
@Path("/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
public class StandardResource {

    private final ProjectSight projects;
    private final StandardSight sight;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;
    private final Journal journal;
    private final Clock clock;

    StandardResource(
            ProjectSight projects,
            StandardSight sight,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history,
            Journal journal,
            Clock clock) {
        this.projects = projects;
        this.sight = sight;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lists minimum standards. */
    @GET
    @PermitAll
    @Transactional
    public Page<StandardView> list(@Valid @BeanParam StandardQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), Standard::key, sight::viewOfPage);
    }

    /** Tells which standards changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<StandardView> changes(@Valid @BeanParam StandardQuery query, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> sight.changed(query, after, before, limit),
                sight::changedIn,
                standard -> sight.change(query, standard));
    }

    /** Downloads all standards that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam StandardQuery query) {
        var source = new Exports.Source<Standard>(
                "standards", (after, limit) -> sight.list(query, after, limit), Standard::key);
        return exports.of(
                format,
                source,
                StandardRow.class,
                standard -> StandardRow.of(sight.viewOfPage(standard)),
                sight::viewOfPage);
    }

    /** Shows a standard. */
    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    public RestResponse<StandardView> get(@RestPath UUID id) {
        var standard = sight.of(id);
        return versions.answer(standard, sight.view(standard));
    }

    /** Lists what happened to a standard, and when. */
    @GET
    @Path("{id}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var standard = sight.of(id);
        return history.of("standard", standard.key(), page, sight.reach(standard), StandardFields.CLASSES, true);
    }

    /** Drafts a standard, with its first version. */
    @POST
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<StandardView> create(@Valid @NotNull NewStandard body) {
        var project = project(body.project());
        projects.mustBeLedByCaller(project);
        mustDraftStandards(project);
        var standard = Standard.of(project, body.title());
        var now = clock.instant();
        var draft = standard.draft(body.draft(), now);
        journal.add(draft.drafted(project, now));
        standard.persist();
        draft.persist();
        return versions.created(standard, sight.view(standard), "/v1/standards/" + standard.id);
    }

    /** The project's own people know of it, so that it is missing for nobody else than it is unknown to. */
    private Project project(UUID id) {
        try {
            return projects.of(id);
        } catch (Problem unknown) {
            throw Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no project %s that you may see.", id);
        }
    }

    private static void mustDraftStandards(Project project) {
        if (project.charteredOn == null || !project.state.isOpen()) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "A project drafts standards once it is chartered and until it is over; this one is %s.",
                    project.state.name().toLowerCase(Locale.ROOT));
        }
    }
}
