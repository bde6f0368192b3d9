package org.lgds.council.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.security.Scope;

/** All assessments that the caller may see, to take away; no answers, which are read one assessment at a time. */
@Path("/v1/assessments/export")
public class AssessmentExportResource {

    private final AssessmentSight sight;
    private final Exports exports;

    AssessmentExportResource(AssessmentSight sight, Exports exports) {
        this.sight = sight;
        this.exports = exports;
    }

    /** Downloads all maturity assessments that the caller may see, as CSV or JSON lines. */
    @GET
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam AssessmentQuery query) {
        var source = new Exports.Source<Assessment>(
                "assessments", (after, limit) -> sight.list(query, after, limit), Assessment::key);
        return exports.of(format, source, AssessmentRow.class, AssessmentRow::of, sight::line);
    }
}
