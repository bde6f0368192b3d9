package org.lgds.engagement.stage;

import java.time.Clock;
import java.time.LocalDate;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Unversioned;

/** Playbacks of a project: open to all, as its work is. */
@Path("/v1/projects/{id}/playbacks")
@Produces(MediaType.APPLICATION_JSON)
public class PlaybackResource {

    private final ProjectSight sight;
    private final Pages pages;
    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;

    PlaybackResource(ProjectSight sight, Pages pages, EntityManager entities, Journal journal, Clock clock) {
        this.sight = sight;
        this.pages = pages;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lists the playbacks of a project, which are open to all. */
    @GET
    @PermitAll
    @Transactional
    public Page<PlaybackView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var project = sight.of(id);
        return pages.of(
                page,
                (after, limit) -> new Conditions()
                        .and("project = %s", project.id)
                        .and("id < %s", after == null ? null : UUID.fromString(after))
                        .run(entities, Playback.class, "playback", "id desc", limit),
                playback -> playback.id.toString(),
                PlaybackView::of);
    }

    /** Publishes a playback of a project's work. */
    @POST
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    @Creates(located = false)
    @Unversioned
    public RestResponse<PlaybackView> publish(@RestPath UUID id, @Valid @NotNull NewPlayback body) {
        sight.mustBeLedByCaller(sight.of(id));
        var project = sight.held(id);
        if (body.heldOn().isAfter(LocalDate.now(clock))) {
            throw Problem.invalidBody("/heldOn", "A playback is published once it was held, not before.");
        }
        var playback = Playback.of(project, body, clock.instant());
        var view = PlaybackView.of(playback);
        journal.add(project.publish(view, clock.instant()));
        playback.persist();
        return ResponseBuilder.create(RestResponse.Status.CREATED, view).build();
    }
}
