package org.lgds.asset.solution;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.lgds.kit.data.LostRaces;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.tenant.CouncilCode;
import org.lgds.kit.version.Versions;

/** What serves the services of councils: every council may know of it, its own council says what it is. */
@Path("/v1/solutions")
@Produces(MediaType.APPLICATION_JSON)
public class SolutionResource {

    private final Caller caller;
    private final SolutionSight sight;
    private final SyncingSolutions syncing;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;

    SolutionResource(
            Caller caller,
            SolutionSight sight,
            SyncingSolutions syncing,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history) {
        this.caller = caller;
        this.sight = sight;
        this.syncing = syncing;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
    }

    /** Lists solutions: what serves each of a council's services today. */
    @GET
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Page<SolutionView> list(@Valid @BeanParam SolutionQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), Solution::key, sight::view);
    }

    /** Tells which solutions changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Changes<SolutionView> changes(@RestQuery @CouncilCode String council, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> sight.changed(council, after, before, limit),
                sight::change);
    }

    /** Downloads all solutions that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam SolutionQuery query) {
        var source = new Exports.Source<Solution>(
                "solutions", (after, limit) -> sight.list(query, after, limit), Solution::key);
        return exports.of(
                format, source, SolutionRow.class, solution -> SolutionRow.of(sight.view(solution)), sight::view);
    }

    /** Shows a solution of a council. */
    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public RestResponse<SolutionView> get(@RestPath UUID id) {
        return answer(sight.of(id));
    }

    /** Lists what happened to a solution, and when. What was told of its cost is for its council and LGDS alone. */
    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var solution = sight.of(id);
        return history.of("solution", solution.key(), page, sight.reach(solution), SolutionFields.CLASSES, true);
    }

    /** Lists all that a solution was ever said to cost, the latest first. */
    @GET
    @Path("{id}/costs")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Page<CostView> costs(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var solution = sight.of(id);
        return pages.of(
                page,
                (after, limit) -> sight.costs(solution, after, limit),
                record -> record.id.toString(),
                record -> sight.view(solution, record));
    }

    /** Records what serves a service of a council. */
    @POST
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<SolutionView> record(@Valid SolutionClaim body) {
        caller.mustBeOf(body.council());
        var solution = syncing.record(body);
        return versions.created(solution, sight.view(solution), "/v1/solutions/" + solution.id);
    }

    /** Replaces what is said of a solution. {@code If-Match} is optional, the last writer wins without. */
    @PUT
    @Path("{id}")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    public RestResponse<SolutionView> put(@RestPath UUID id, @Valid SolutionClaim body) {
        return LostRaces.retry(() -> {
            var solution = sight.ofOwn(id);
            versions.mustMatchIfGiven(solution);
            return answer(syncing.put(solution, body));
        });
    }

    /** Moves a solution to another phase of its life. */
    @POST
    @Path("{id}/phase")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<SolutionView> move(@RestPath UUID id, @Valid PhaseMove body) {
        var solution = sight.ofOwn(id);
        versions.mustMatch(solution);
        return answer(syncing.move(solution, body));
    }

    /** Adds a record of what a solution costs. The latest is the solution's cost. */
    @POST
    @Path("{id}/costs")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<CostView> cost(@RestPath UUID id, @Valid NewCost body) {
        var solution = sight.ofOwn(id);
        versions.mustMatchIfGiven(solution);
        var record = syncing.cost(solution, body);
        return versions.created(solution, sight.view(solution, record), "/v1/solutions/" + id + "/costs");
    }

    /** Confirms a solution that a council has inherited from one before it. */
    @POST
    @Path("{id}/confirmation")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<SolutionView> confirm(@RestPath UUID id) {
        var solution = sight.ofOwn(id);
        versions.mustMatch(solution);
        syncing.confirm(solution);
        return answer(solution);
    }

    private RestResponse<SolutionView> answer(Solution solution) {
        return versions.answer(solution, sight.view(solution));
    }
}
