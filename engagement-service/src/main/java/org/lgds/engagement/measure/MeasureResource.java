package org.lgds.engagement.measure;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Scope;
import org.lgds.kit.tenant.CouncilCode;
import org.lgds.kit.version.Versions;

/** Measures, for their councils and LGDS. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureResource {

    private final Measuring measuring;
    private final CouncilRecords records;
    private final Versions versions;

    MeasureResource(Measuring measuring, CouncilRecords records, Versions versions) {
        this.measuring = measuring;
        this.records = records;
        this.versions = versions;
    }

    /** Lists measures: what engagements and projects set out to change. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<MeasureView> list(@Valid @BeanParam MeasureQuery query, @Valid @BeanParam PageQuery page) {
        return records.page(Measure.KIND, query.conditions(), page, measuring::view);
    }

    /** Tells which measures changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Changes<MeasureView> changes(@RestQuery @CouncilCode String council, @Valid @BeanParam ChangesQuery since) {
        return records.changes(Measure.KIND, council, since, measuring::view);
    }

    /** Downloads all measures that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam MeasureQuery query) {
        return records.export(
                format,
                Measure.KIND,
                query::conditions,
                MeasureRow.class,
                MeasureRow::of,
                measure -> MeasureView.of(measure, null));
    }

    /** Shows a measure. */
    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<MeasureView> get(@RestPath UUID id) {
        return shown(records.readable(Measure.KIND, id));
    }

    /** Lists what happened to a measure, and when. */
    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return records.history(Measure.KIND, id, page);
    }

    /**
     * Sets out a measure of what an engagement or a project is to change. The share it claims must be left of the
     * effect.
     */
    @POST
    @RolesAllowed({"advisor", "programme-manager", "council-editor"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<MeasureView> create(@Valid @NotNull NewMeasure body) {
        var measure = measuring.propose(body);
        return versions.created(measure, measuring.view(measure), "/v1/measures/" + measure.id);
    }

    /** Replaces what is said of a measure. */
    @PUT
    @Path("{id}")
    @RolesAllowed({"advisor", "programme-manager", "council-editor"})
    @Scope("engagements:write")
    @Transactional
    public RestResponse<MeasureView> change(@RestPath UUID id, @Valid @NotNull ChangedMeasure body) {
        return shown(measuring.change(id, body));
    }

    private RestResponse<MeasureView> shown(Measure measure) {
        return versions.answer(measure, measuring.view(measure));
    }
}
