package org.lgds.council.lgsl;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.version.Versions;

@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceResource {

    private static final String BEFORE_ALL = "-1";

    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;
    private final AllowedActions actions;

    ServiceResource(
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history,
            AllowedActions actions) {
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
        this.actions = actions;
    }

    /** Lists the services of local government (LGSL). */
    @GET
    @PermitAll
    @Transactional
    public Page<ServiceView> list(@Valid @BeanParam ServiceQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> Service.after(query, after, limit), Service::key, this::view);
    }

    /** Tells which services changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<ServiceView> changes(@Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since, BEFORE_ALL, Service::changed, service -> Changes.Item.upsert(service.key(), view(service)));
    }

    /** Downloads the list of services, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam ServiceQuery query) {
        var source = new Exports.Source<Service>(
                "services", (after, limit) -> Service.after(query, after, limit), Service::key);
        return exports.of(format, source, ServiceRow.class, ServiceRow::of, service -> ServiceView.of(service, null));
    }

    /** Shows a service of local government. */
    @GET
    @Path("{id:0|[1-9][0-9]*}")
    @PermitAll
    @Transactional
    public RestResponse<ServiceView> get(@RestPath int id) {
        var service = Service.of(id);
        return versions.answer(service, view(service));
    }

    /** Lists what happened to a service in the list, and when. */
    @GET
    @Path("{id:0|[1-9][0-9]*}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath int id, @Valid @BeanParam PageQuery page) {
        return history.of("service", Service.of(id).key(), page, field -> !field.equals("updatedAt"));
    }

    private ServiceView view(Service service) {
        return ServiceView.of(service, actions.of(ServiceResource.class, Service.LIFECYCLE.actionsFrom(service.state)));
    }
}
