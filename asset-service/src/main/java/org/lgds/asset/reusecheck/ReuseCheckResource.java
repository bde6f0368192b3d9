package org.lgds.asset.reusecheck;

import java.util.UUID;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
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
import org.lgds.kit.version.Versions;

/**
 * Before a council builds or buys, it looks at what is there, and records what it decided. A check is its council's and
 * LGDS's alone, and stays as it was recorded.
 */
@Path("/v1/reuse-checks")
@Produces(MediaType.APPLICATION_JSON)
public class ReuseCheckResource {

    private final Caller caller;
    private final ReuseCheckSight sight;
    private final RecordingChecks recording;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;

    ReuseCheckResource(
            Caller caller,
            ReuseCheckSight sight,
            RecordingChecks recording,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history) {
        this.caller = caller;
        this.sight = sight;
        this.recording = recording;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
    }

    /** Lists checks for reuse: what councils looked for before they built or bought, and what they decided. */
    @GET
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Page<ReuseCheckView> list(@Valid @BeanParam ReuseCheckQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), ReuseCheck::key, sight::view);
    }

    /** Tells which checks for reuse changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Changes<ReuseCheckView> changes(
            @Valid @BeanParam ReuseCheckQuery query, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> sight.changed(query, after, before, limit),
                sight::change);
    }

    /** Downloads all checks for reuse that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam ReuseCheckQuery query) {
        var source = new Exports.Source<ReuseCheck>(
                "reuse-checks", (after, limit) -> sight.list(query, after, limit), ReuseCheck::key);
        return exports.of(format, source, ReuseCheckRow.class, ReuseCheckRow::of, sight::view);
    }

    /** Shows a check for reuse. */
    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public RestResponse<ReuseCheckView> get(@RestPath UUID id) {
        var check = sight.of(id);
        return versions.answer(check, sight.view(check));
    }

    /** Lists what happened to a check for reuse, and when. */
    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return history.of("reuse_check", sight.of(id).key(), page, field -> true);
    }

    /** Finds what a council could reuse for a need. It may be asked as often as wanted: nothing is recorded. */
    @POST
    @Path("matches")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Transactional
    public Matches match(@Valid ReuseSearch body) {
        caller.mustBeOf(body.council());
        return recording.search(body);
    }

    /** Records a council's decision to reuse, buy or build, with what there was to see at that moment. */
    @POST
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ReuseCheckView> record(@Valid NewReuseCheck body) {
        caller.mustBeOf(body.council());
        var check = recording.record(body);
        return versions.created(check, sight.view(check), "/v1/reuse-checks/" + check.id);
    }
}
