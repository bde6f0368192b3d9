package org.lgds.asset.solution;

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
import org.lgds.kit.json.ValidReading;
import org.lgds.kit.openapi.Rows;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/**
 * Solutions in bulk, each named by its council and that council's own reference: what a council's system sends each
 * night. Sent again unchanged, it writes and emits nothing.
 */
@Path("/v1/solutions/batch")
@Produces(MediaType.APPLICATION_JSON)
public class SolutionBatchResource {

    private final SyncingSolutions syncing;
    private final Batches batches;
    private final BatchRows rows;
    private final ValidReading reading;
    private final Versions versions;

    SolutionBatchResource(
            SyncingSolutions syncing, Batches batches, BatchRows rows, ValidReading reading, Versions versions) {
        this.syncing = syncing;
        this.batches = batches;
        this.rows = rows;
        this.reading = reading;
        this.versions = versions;
    }

    /**
     * Brings up to 1,000 solutions into step with a council's own records. Each row is answered on its own, in order;
     * sent again, the same rows change nothing. As {@code application/x-ndjson} there may be any number of lines,
     * answered as they are committed.
     */
    @POST
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Rows(BatchedSolution.class)
    public RestResponse<BatchAnswer> batch(JsonNode body) {
        return batches.answer(body, work());
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Rows(BatchedSolution.class)
    public RestResponse<StreamingOutput> stream(InputStream body, @RestQuery Results results) {
        return batches.stream(body, results, work());
    }

    private Batches.Work work() {
        return rows.of(item -> BatchedSolution.of(item, reading), this::sync);
    }

    private List<BatchResult> sync(List<BatchedSolution> claims) {
        return syncing.sync(claims).stream().map(this::result).toList();
    }

    private BatchResult result(SyncingSolutions.Outcome outcome) {
        if (outcome.refusal() != null) {
            return BatchResult.refused(outcome.refusal());
        }
        var solution = outcome.solution();
        return BatchResult.done(outcome.created() ? 201 : 200, solution.key(), () -> versions.etag(solution));
    }
}
