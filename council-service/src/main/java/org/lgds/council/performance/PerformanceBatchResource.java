package org.lgds.council.performance;

import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.batch.BatchAnswer;
import org.lgds.kit.batch.BatchResult;
import org.lgds.kit.batch.BatchRows;
import org.lgds.kit.batch.Batches;
import org.lgds.kit.batch.Results;
import org.lgds.kit.openapi.Rows;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Performance in bulk: what a council's system sends each night. Sent again unchanged, it writes and emits nothing. */
@Path("/v1/performance/batch")
@Produces(MediaType.APPLICATION_JSON)
public class PerformanceBatchResource {

    private final SyncingPerformance syncing;
    private final Batches batches;
    private final BatchRows rows;
    private final Versions versions;

    PerformanceBatchResource(SyncingPerformance syncing, Batches batches, BatchRows rows, Versions versions) {
        this.syncing = syncing;
        this.batches = batches;
        this.rows = rows;
        this.versions = versions;
    }

    /**
     * Brings up to 1,000 performance records into step with a council's own figures. Each row is answered on its own,
     * in order; sent again, the same rows change nothing. As {@code application/x-ndjson} there may be any number of
     * lines, answered as they are committed.
     */
    @POST
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("performance:write")
    @Rows(BatchedFigures.class)
    public RestResponse<BatchAnswer> batch(JsonNode body) {
        return batches.answer(body, rows.of(BatchedFigures.class, this::sync));
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("performance:write")
    @Rows(BatchedFigures.class)
    public RestResponse<StreamingOutput> stream(InputStream body, @RestQuery Results results) {
        return batches.stream(body, results, rows.of(BatchedFigures.class, this::sync));
    }

    private List<BatchResult> sync(List<BatchedFigures> rows) {
        return syncing.sync(rows).stream().map(this::result).toList();
    }

    private BatchResult result(SyncingPerformance.Outcome outcome) {
        if (outcome.refusal() != null) {
            return BatchResult.refused(outcome.refusal());
        }
        var performance = outcome.performance();
        return BatchResult.done(outcome.created() ? 201 : 200, performance.key(), () -> versions.etag(performance));
    }
}
