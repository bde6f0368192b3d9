package org.lgds.council.lgsl;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;

@Path("/v1/interactions")
@Produces(MediaType.APPLICATION_JSON)
public class InteractionResource {

    private static final String BEFORE_ALL = "-1";

    private final Pages pages;
    private final ChangesFeed changes;
    private final Exports exports;

    InteractionResource(Pages pages, ChangesFeed changes, Exports exports) {
        this.pages = pages;
        this.changes = changes;
        this.exports = exports;
    }

    /** Lists what people do with a council's services (LGIL). */
    @GET
    @PermitAll
    @Transactional
    public Page<InteractionView> list(@Valid @BeanParam PageQuery page) {
        return pages.of(page, Interaction::after, Interaction::key, InteractionView::of);
    }

    /** Tells which interactions changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<InteractionView> changes(@Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                BEFORE_ALL,
                Interaction::changed,
                interaction -> Changes.Item.upsert(interaction.key(), InteractionView.of(interaction)));
    }

    /** Downloads the list of interactions, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format) {
        var source = new Exports.Source<Interaction>("interactions", Interaction::after, Interaction::key);
        return exports.of(format, source, InteractionView.class, InteractionView::of, InteractionView::of);
    }
}
