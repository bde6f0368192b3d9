package org.lgds.engagement.timeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.security.Scope;
import org.lgds.kit.tenant.CouncilCode;

/** A council's timeline as a download; page by page it is {@code GET /v1/engagements?council=LDS&view=timeline}. */
@Path("/v1/engagements/timeline/export")
public class TimelineExportResource {

    private static final String ONE = "must name whose timeline it is, such as LDS";

    private final Timelines timelines;

    TimelineExportResource(Timelines timelines) {
        this.timelines = timelines;
    }

    /** Downloads a council's timeline of engagements, as CSV or JSON lines. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(
            @RestQuery ExportFormat format,
            @RestQuery @NotNull(message = ONE) @CouncilCode String council,
            @Valid @BeanParam TimelineQuery query) {
        return timelines.export(council, query, format);
    }
}
