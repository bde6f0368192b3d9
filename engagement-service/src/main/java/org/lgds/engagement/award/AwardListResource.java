package org.lgds.engagement.award;

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
import org.lgds.engagement.ledger.AwardAccount;
import org.lgds.engagement.ledger.Ledger;
import org.lgds.engagement.ledger.LedgerEntryView;
import org.lgds.engagement.ledger.LedgerPages;
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

/** Awards to read, many at once, and what was paid of them: the amounts of awards are public, payments are not. */
@Path("/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
public class AwardListResource {

    private final AwardSight sight;
    private final Ledger ledger;
    private final LedgerPages entries;
    private final Pages pages;
    private final ChangesFeed changes;
    private final Exports exports;

    AwardListResource(
            AwardSight sight, Ledger ledger, LedgerPages entries, Pages pages, ChangesFeed changes, Exports exports) {
        this.sight = sight;
        this.ledger = ledger;
        this.entries = entries;
        this.pages = pages;
        this.changes = changes;
        this.exports = exports;
    }

    /** Lists the awards of funding. */
    @GET
    @PermitAll
    @Transactional
    public Page<AwardView> list(@Valid @BeanParam AwardQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), Award::key, sight::view);
    }

    /** Tells which awards changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<AwardView> changes(@Valid @BeanParam AwardQuery query, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> sight.changed(query, after, before, limit),
                award -> sight.change(query, award));
    }

    /** Downloads all awards that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam AwardQuery query) {
        var source = new Exports.Source<Award>("awards", (after, limit) -> sight.list(query, after, limit), Award::key);
        return exports.of(format, source, AwardRow.class, award -> AwardRow.of(sight.view(award)), sight::view);
    }

    /**
     * Shows what was granted, released, scheduled, paid and recovered of an award. Amounts are in pence, as the ledger
     * adds up.
     */
    @GET
    @Path("{id}/account")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public AwardAccount account(@RestPath UUID id) {
        return ledger.ofAward(sight.inFull(id).id);
    }

    /** Lists the entries of an award in the ledger. */
    @GET
    @Path("{id}/ledger")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<LedgerEntryView> ledger(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return entries.page(new LedgerPages.Of(null, sight.inFull(id).id), page);
    }

    /** Downloads the entries of an award in the ledger, as CSV or JSON lines. */
    @GET
    @Path("{id}/ledger/export")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export exportLedger(@RestPath UUID id, @RestQuery ExportFormat format) {
        return entries.export(new LedgerPages.Of(null, sight.inFull(id).id), format);
    }
}
