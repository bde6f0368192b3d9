package org.lgds.asset.metric;

import java.util.stream.IntStream;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;

/** Reuse over time: who is how far, how long it takes, why it is given up, and what it saves. */
@Path("/v1/adoptions/metrics")
public class MetricsResource {

    private final MetricSight sight;
    private final Exports exports;

    MetricsResource(MetricSight sight, Exports exports) {
        this.sight = sight;
        this.exports = exports;
    }

    /** Shows month by month how much councils reuse. */
    @GET
    @PermitAll
    @Transactional
    public ReuseMetrics get(@Valid @BeanParam MetricsQuery query) {
        return sight.of(query);
    }

    /** Downloads the figures of reuse, a line for each, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    @Transactional
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam MetricsQuery query) {
        var lines = MetricLine.of(sight.of(query));
        var places = new Exports.Source<Integer>(
                "reuse",
                (after, limit) -> IntStream.range(after == null ? 0 : Integer.parseInt(after) + 1, lines.size())
                        .limit(limit)
                        .boxed()
                        .toList(),
                place -> place.toString());
        return exports.of(format, places, MetricLine.class, lines::get, lines::get);
    }
}
