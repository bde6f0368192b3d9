package org.lgds.engagement.advisor;

import java.util.UUID;

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

/** Advisors as LGDS reads them; nobody else does. */
@Path("/v1/advisors")
@Produces(MediaType.APPLICATION_JSON)
public class AdvisorsResource {

    private final KeepingAdvisors keeping;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;

    AdvisorsResource(
            KeepingAdvisors keeping,
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

    /** Lists the advisors of LGDS. */
    @GET
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Transactional
    public Page<AdvisorView> list(@Valid @BeanParam AdvisorQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> keeping.list(query, after, limit), Advisor::key, keeping::view);
    }

    /** Tells which advisors changed since the last visit. Released ones are there too: a copy learns that they are. */
    @GET
    @Path("changes")
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Transactional
    public Changes<AdvisorView> changes(@Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                keeping::changed,
                advisor -> Changes.Item.upsert(advisor.key(), keeping.view(advisor)));
    }

    /** Downloads all advisors, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam AdvisorQuery query) {
        var source = new Exports.Source<Advisor>(
                "advisors", (after, limit) -> keeping.list(query, after, limit), Advisor::key);
        return exports.of(format, source, AdvisorRow.class, AdvisorRow::of, keeping::view);
    }

    /** Shows an advisor. */
    @GET
    @Path("{id}")
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Transactional
    public RestResponse<AdvisorView> get(@RestPath UUID id) {
        var advisor = keeping.of(id);
        return versions.answer(advisor, keeping.view(advisor));
    }

    /** Lists what happened to an advisor's entry, and when. */
    @GET
    @Path("{id}/history")
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return history.of("advisor", keeping.of(id).key(), page, field -> !field.equals("updatedAt"));
    }
}
