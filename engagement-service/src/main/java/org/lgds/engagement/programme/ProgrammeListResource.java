package org.lgds.engagement.programme;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.ledger.Ledger;
import org.lgds.engagement.ledger.LedgerEntryView;
import org.lgds.engagement.ledger.LedgerPages;
import org.lgds.engagement.ledger.ProgrammeAccount;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.security.Scope;

/** Programmes and their money to read, many at once. */
@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeListResource {

    private final ProgrammeSight sight;
    private final Ledger ledger;
    private final LedgerPages entries;
    private final Pages pages;
    private final ChangesFeed changes;
    private final Exports exports;

    ProgrammeListResource(
            ProgrammeSight sight,
            Ledger ledger,
            LedgerPages entries,
            Pages pages,
            ChangesFeed changes,
            Exports exports) {
        this.sight = sight;
        this.ledger = ledger;
        this.entries = entries;
        this.pages = pages;
        this.changes = changes;
        this.exports = exports;
    }

    /** Lists programmes: the rounds of funding. */
    @GET
    @PermitAll
    @Transactional
    public Page<ProgrammeView> list(@Valid @BeanParam ProgrammeQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), Programme::key, sight::view);
    }

    /** Tells which programmes changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<ProgrammeView> changes(
            @Valid @BeanParam ProgrammeQuery query, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since, ChangesFeed.BEFORE_EVERY_UUID, sight::changed, programme -> sight.change(query, programme));
    }

    /** Downloads all programmes that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam ProgrammeQuery query) {
        var source = new Exports.Source<Programme>(
                "programmes", (after, limit) -> sight.list(query, after, limit), Programme::key);
        return exports.of(format, source, ProgrammeRow.class, ProgrammeRow::of, sight::view);
    }

    /**
     * Shows budget, committed, paid and recovered money of a programme. Amounts are in pence, as the ledger adds up.
     */
    @GET
    @Path("{id}/account")
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Transactional
    public ProgrammeAccount account(@RestPath UUID id) {
        return ledger.of(sight.of(id).id);
    }

    /** Lists the entries of a programme in the ledger. */
    @GET
    @Path("{id}/ledger")
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Transactional
    public Page<LedgerEntryView> ledger(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return entries.page(new LedgerPages.Of(sight.of(id).id, null), page);
    }

    /** Downloads the entries of a programme in the ledger, as CSV or JSON lines. */
    @GET
    @Path("{id}/ledger/export")
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export exportLedger(@RestPath UUID id, @RestQuery ExportFormat format) {
        return entries.export(new LedgerPages.Of(sight.of(id).id, null), format);
    }
}
