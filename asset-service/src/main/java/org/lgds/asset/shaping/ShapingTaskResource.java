package org.lgds.asset.shaping;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetSight;
import org.lgds.asset.readiness.CheckState;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What advisors do to make an asset ready for reuse; its owner and LGDS read it. */
@Path("/v1/assets/{id}/shaping-tasks")
@Produces(MediaType.APPLICATION_JSON)
public class ShapingTaskResource {

    static final ProblemType NOT_FAILED = new ProblemType("check-not-failed", 409, "The check has not failed");

    private final Caller caller;
    private final AssetSight sight;
    private final AllowedActions actions;
    private final Journal journal;
    private final Pages pages;
    private final Versions versions;
    private final Clock clock;

    ShapingTaskResource(
            Caller caller,
            AssetSight sight,
            AllowedActions actions,
            Journal journal,
            Pages pages,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.actions = actions;
        this.journal = journal;
        this.pages = pages;
        this.versions = versions;
        this.clock = clock;
    }

    /** Lists what is still to be done to make an asset fit to share. */
    @GET
    @PermitAll
    @Transactional
    public Page<ShapingTaskView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        mustBeOwn(sight.of(id), "shaping tasks of asset", id);
        return pages.of(
                page,
                (after, limit) -> ShapingTask.before(id, after == null ? null : UUID.fromString(after), limit),
                ShapingTask::key,
                this::view);
    }

    /** Shows a task in shaping an asset. */
    @GET
    @Path("{task}")
    @PermitAll
    @Transactional
    public RestResponse<ShapingTaskView> get(@RestPath UUID id, @RestPath UUID task) {
        mustBeOwn(sight.of(id), "shaping task", task);
        var found = task(id, task);
        return versions.answer(found, view(found));
    }

    /** Opens a task in shaping an asset. */
    @POST
    @RolesAllowed({"advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ShapingTaskView> open(@RestPath UUID id, @Valid NewShapingTask body) {
        var asset = sight.hold(id);
        if (asset.readiness.state(body.check()) != CheckState.NOT_MET) {
            throw Problem.of(
                    NOT_FAILED,
                    "Shaping mends a check that is not met, and this one is %s; assess it first.",
                    Change.of(null, asset.readiness.state(body.check()), null).to());
        }
        if (asset.state == Asset.State.REJECTED || asset.state == Asset.State.RETIRED) {
            throw Problem.of(ProblemType.WRONG_STATE, "An asset that was rejected or retired is not shaped any more.");
        }
        var now = clock.instant();
        var task = ShapingTask.open(id, body, caller.subject(), now);
        task.persist();
        journal.add(asset.tell("asset.changed", task.told(), Change.of(null, task.state, null), now));
        return versions.created(task, view(task), "/v1/assets/%s/shaping-tasks/%s".formatted(id, task.id));
    }

    /** Records that a task in shaping an asset is done. */
    @POST
    @Path("{task}/completion")
    @RolesAllowed({"advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<ShapingTaskView> complete(@RestPath UUID id, @RestPath UUID task, @Valid Completion body) {
        var asset = sight.hold(id);
        var found = task(id, task);
        versions.mustMatch(found);
        var now = clock.instant();
        var from = found.state;
        found.complete(body.outcome(), caller.subject(), now);
        journal.add(asset.tell("asset.shaping_task_completed", found.told(), Change.of(from, found.state, null), now));
        return versions.answer(found, view(found));
    }

    private void mustBeOwn(Asset asset, String kind, UUID what) {
        if (!sight.showsDrafts(asset)) {
            throw Problem.notFound(kind, what);
        }
    }

    private static ShapingTask task(UUID asset, UUID id) {
        return ShapingTask.find(asset, id).orElseThrow(() -> Problem.notFound("shaping task", id));
    }

    private ShapingTaskView view(ShapingTask task) {
        return ShapingTaskView.of(
                task, actions.of(ShapingTaskResource.class, ShapingTask.LIFECYCLE.actionsFrom(task.state)));
    }
}
