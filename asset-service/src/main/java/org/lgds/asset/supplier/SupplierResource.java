package org.lgds.asset.supplier;

import java.util.List;
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

/** The controlled list of suppliers: for all to read, for catalogue editors to keep. */
@Path("/v1/suppliers")
@Produces(MediaType.APPLICATION_JSON)
public class SupplierResource {

    private final KeepingSuppliers keeping;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;

    SupplierResource(
            KeepingSuppliers keeping,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history) {
        this.keeping = keeping;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
    }

    /** Lists the suppliers of assets and solutions. */
    @GET
    @PermitAll
    @Transactional
    public Page<SupplierView> list(@Valid @BeanParam SupplierQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> keeping.list(query, after, limit), Supplier::key, keeping::view);
    }

    /** Tells which suppliers changed since the last visit. Merged ones are there too: a copy learns where they went. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<SupplierView> changes(@Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                keeping::changed,
                supplier -> Changes.Item.upsert(supplier.key(), keeping.view(supplier)));
    }

    /** Downloads all suppliers, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam SupplierQuery query) {
        var source = new Exports.Source<Supplier>(
                "suppliers", (after, limit) -> keeping.list(query, after, limit), Supplier::key);
        return exports.of(
                format, source, SupplierRow.class, supplier -> SupplierRow.of(keeping.view(supplier)), keeping::view);
    }

    /** Shows a supplier. A merged one is shown too, with where it went. */
    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    public RestResponse<SupplierView> get(@RestPath UUID id) {
        return answer(keeping.of(id));
    }

    /** Lists what happened to a supplier, and when. */
    @GET
    @Path("{id}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return history.of("supplier", keeping.of(id).key(), page, field -> true);
    }

    /** Registers a supplier. */
    @POST
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<SupplierView> register(@Valid NewSupplier body) {
        var supplier = keeping.register(body);
        return versions.created(supplier, keeping.view(supplier), "/v1/suppliers/" + supplier.id);
    }

    /** Replaces what is said of a supplier. */
    @PUT
    @Path("{id}")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    public RestResponse<SupplierView> change(@RestPath UUID id, @Valid NewSupplier body) {
        var supplier = keeping.of(id);
        versions.mustMatch(supplier);
        keeping.change(supplier, body);
        return answer(supplier);
    }

    /** Merges a supplier into another one. What named it names that one from now on; it cannot be undone. */
    @POST
    @Path("{id}/merger")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<SupplierView> merge(@RestPath UUID id, @Valid Merger body) {
        var pair = keeping.lock(List.of(id, body.into()));
        var supplier = keeping.of(id);
        versions.mustMatch(supplier);
        keeping.merge(supplier, pair.get(body.into()), body);
        return answer(supplier);
    }

    private RestResponse<SupplierView> answer(Supplier supplier) {
        return versions.answer(supplier, keeping.view(supplier));
    }
}
