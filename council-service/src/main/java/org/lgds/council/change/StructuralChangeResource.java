package org.lgds.council.change;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
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
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Reorganisations: for all to read, for LGDS to keep. */
@Path("/v1/structural-changes")
@Produces(MediaType.APPLICATION_JSON)
public class StructuralChangeResource {

    private final Reorganising reorganising;
    private final Previewing previewing;
    private final ChangeSight sight;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;

    StructuralChangeResource(
            Reorganising reorganising,
            Previewing previewing,
            ChangeSight sight,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history) {
        this.reorganising = reorganising;
        this.previewing = previewing;
        this.sight = sight;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
    }

    /** Lists reorganisations of councils, past and to come. */
    @GET
    @PermitAll
    @Transactional
    public Page<ChangeView> list(@Valid @BeanParam ChangeQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, query::after, StructuralChange::key, sight::view);
    }

    /** Tells which reorganisations changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<ChangeView> changes(@Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                ChangeQuery::changed,
                change -> Changes.Item.upsert(change.key(), sight.view(change)));
    }

    /** Downloads all reorganisations of councils, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam ChangeQuery query) {
        var source = new Exports.Source<StructuralChange>("structural-changes", query::after, StructuralChange::key);
        return exports.of(format, source, ChangeRow.class, ChangeRow::of, change -> ChangeView.of(change, null));
    }

    /** Shows a reorganisation of councils. */
    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    public RestResponse<ChangeView> get(@RestPath UUID id) {
        var change = reorganising.of(id);
        return versions.answer(change, sight.view(change));
    }

    /** Shows what a reorganisation would do to the register as that is now. */
    @GET
    @Path("{id}/preview")
    @PermitAll
    @Transactional
    public ChangePreview preview(@RestPath UUID id) {
        return previewing.of(reorganising.of(id));
    }

    /** Lists what happened to a reorganisation on its way, and when. */
    @GET
    @Path("{id}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return history.of("structural_change", reorganising.of(id).key(), page, field -> !field.equals("updatedAt"));
    }

    /** Registers a reorganisation that is proposed. */
    @POST
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ChangeView> propose(@Valid NewChange body) {
        reorganising.takeTurn();
        var change = reorganising.propose(body);
        return versions.created(change, sight.view(change), "/v1/structural-changes/" + change.id);
    }

    /**
     * Replaces what a reorganisation is to be. All of it may change until the order is made, then its days and what
     * becomes of who comes out of it.
     */
    @PUT
    @Path("{id}")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    public RestResponse<ChangeView> revise(@RestPath UUID id, @Valid NewChange body) {
        reorganising.takeTurn();
        var change = reorganising.of(id);
        versions.mustMatch(change);
        reorganising.revise(change, body);
        return versions.answer(change, sight.view(change));
    }
}
