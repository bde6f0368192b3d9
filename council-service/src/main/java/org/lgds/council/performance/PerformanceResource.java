package org.lgds.council.performance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.history.History;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** How councils' services did, to read. A record is addressed by council, service, interaction or {@code all}, and period. */
@Path("/v1/performance")
@Produces(MediaType.APPLICATION_JSON)
public class PerformanceResource {

    private final PerformanceSight sight;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;

    PerformanceResource(
            PerformanceSight sight,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history) {
        this.sight = sight;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
    }

    /** Lists how councils' services perform, period by period. */
    @GET
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public Page<PerformanceView> list(@Valid @BeanParam PerformanceQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), PerformanceSight::place, sight::view);
    }

    /**
     * Tells which performance records changed since the last visit. Without {@code since} it begins with all of them.
     */
    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public Changes<PerformanceView> changes(
            @Valid @BeanParam PerformanceQuery query, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> sight.changed(query, after, before, limit),
                performance -> sight.change(query, performance));
    }

    /** Downloads all performance records that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam PerformanceQuery query) {
        var source = new Exports.Source<ServicePerformance>(
                "performance", (after, limit) -> sight.list(query, after, limit), PerformanceSight::place);
        return exports.of(format, source, PerformanceRow.class, PerformanceRow::of, sight::view);
    }

    /** Shows how a service performed in a period. It is the record in force, else the last that was withdrawn. */
    @GET
    @Path(PerformancePath.TEMPLATE)
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public RestResponse<PerformanceView> get(@BeanParam PerformancePath path) {
        var performance = sight.of(path.key());
        return versions.answer(performance, sight.view(performance));
    }

    /** Lists every revision of a performance record. Each tells what it was before and after, when, why and by whom. */
    @GET
    @Path(PerformancePath.TEMPLATE + "/history")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public Page<History.Entry> history(@BeanParam PerformancePath path, @Valid @BeanParam PageQuery page) {
        var performance = sight.of(path.key());
        return history.of("service_performance", performance.key(), page, field -> true);
    }
}
