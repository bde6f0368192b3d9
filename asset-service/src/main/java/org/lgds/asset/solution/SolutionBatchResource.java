package org.lgds.asset.solution;

import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.batch.BatchAnswer;
import org.lgds.kit.batch.BatchResult;
import org.lgds.kit.batch.BatchRows;
import org.lgds.kit.batch.Batches;
import org.lgds.kit.batch.Results;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/**
 * Solutions in bulk, each named by its council and that council's own reference: what a council's system sends each
 * night. Sent again unchanged, it writes and emits nothing.
 */
@Path("/v1/solutions/batch")
public class SolutionBatchResource {

    private static final String IF_MATCH = "ifMatch";

    private final SyncingSolutions syncing;
    private final Batches batches;
    private final BatchRows rows;
    private final Versions versions;

    SolutionBatchResource(SyncingSolutions syncing, Batches batches, BatchRows rows, Versions versions) {
        this.syncing = syncing;
        this.batches = batches;
        this.rows = rows;
        this.versions = versions;
    }

    @POST
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    public RestResponse<BatchAnswer> batch(JsonNode body) {
        return batches.answer(body, rows.of(this::row, this::sync));
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    public StreamingOutput stream(InputStream body, @RestQuery Results results) {
        return out -> batches.stream(body, out, results == Results.REFUSED, rows.of(this::row, this::sync));
    }

    private BatchedSolution row(JsonNode item) {
        Batches.mustBeObject(item);
        var fields = ((ObjectNode) item).deepCopy();
        var condition = fields.remove(IF_MATCH);
        if (condition != null && !condition.isTextual()) {
            throw Problem.invalidBody("/" + IF_MATCH, "Must be the ETag that the solution must still have.");
        }
        var claim = rows.read(fields, SolutionClaim.class);
        if (claim.externalId() == null) {
            throw Problem.invalidBody(
                    "/externalId", "Is needed in a batch: it names the solution that the row is about.");
        }
        return new BatchedSolution(claim, condition == null ? null : condition.textValue());
    }

    private List<BatchResult> sync(List<BatchedSolution> claims) {
        return syncing.sync(claims).stream().map(this::result).toList();
    }

    private BatchResult result(SyncingSolutions.Outcome outcome) {
        if (outcome.refusal() != null) {
            return BatchResult.refused(outcome.refusal());
        }
        var solution = outcome.solution();
        return BatchResult.done(outcome.created() ? 201 : 200, solution.key(), versions.etag(solution));
    }
}
