package org.lgds.engagement.portfolio;

import java.util.stream.IntStream;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;

/** Projects by state, kind, service area and stage, of those that the caller may list: public ones for anyone. */
@Path("/v1/projects/summary")
public class ProjectSummaryResource {

    private final ProjectTotals totals;
    private final Exports exports;

    ProjectSummaryResource(ProjectTotals totals, Exports exports) {
        this.totals = totals;
        this.exports = exports;
    }

    /**
     * Sums up projects by state, kind, service area and stage. They are those that the caller may list: public ones for
     * anyone.
     */
    @GET
    @PermitAll
    @Transactional
    public ProjectSummary get() {
        return totals.summary();
    }

    /** Downloads the summary of projects, a line for each figure, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    @Transactional
    public Export export(@RestQuery ExportFormat format) {
        var lines = ProjectFigure.of(totals.summary());
        var places = new Exports.Source<Integer>(
                "projects-summary",
                (after, limit) -> IntStream.range(after == null ? 0 : Integer.parseInt(after) + 1, lines.size())
                        .limit(limit)
                        .boxed()
                        .toList(),
                place -> place.toString());
        return exports.of(format, places, ProjectFigure.class, lines::get, lines::get);
    }
}
