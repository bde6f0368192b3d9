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

@Path("/v1/service-areas")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceAreaResource {

    private static final String BEFORE_ALL = "";

    private final Pages pages;
    private final ChangesFeed changes;
    private final Exports exports;

    ServiceAreaResource(Pages pages, ChangesFeed changes, Exports exports) {
        this.pages = pages;
        this.changes = changes;
        this.exports = exports;
    }

    /** Lists service areas, by which the services of councils are grouped. */
    @GET
    @PermitAll
    @Transactional
    public Page<ServiceAreaView> list(@Valid @BeanParam PageQuery page) {
        return pages.of(page, ServiceArea::after, ServiceArea::key, ServiceAreaView::of);
    }

    /** Tells which service areas changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<ServiceAreaView> changes(@Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                BEFORE_ALL,
                ServiceArea::changed,
                area -> Changes.Item.upsert(area.key(), ServiceAreaView.of(area)));
    }

    /** Downloads the list of service areas, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format) {
        var source = new Exports.Source<ServiceArea>("service-areas", ServiceArea::after, ServiceArea::key);
        return exports.of(format, source, ServiceAreaView.class, ServiceAreaView::of, ServiceAreaView::of);
    }
}
