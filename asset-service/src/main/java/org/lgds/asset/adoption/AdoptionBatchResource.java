package org.lgds.asset.adoption;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.lgds.kit.batch.Batches;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Adoptions in bulk: what a council's system sends each night. Sent again unchanged, it writes and emits nothing. */
@Path("/v1/adoptions/batch")
public class AdoptionBatchResource {

    /** Which results of a stream are answered. */
    public enum Results {
        ALL,
        REFUSED
    }

    private final SyncingAdoptions syncing;
    private final Batches batches;
    private final ReadingClaims reading;
    private final Versions versions;

    AdoptionBatchResource(SyncingAdoptions syncing, Batches batches, ReadingClaims reading, Versions versions) {
        this.syncing = syncing;
        this.batches = batches;
        this.reading = reading;
        this.versions = versions;
    }

    @POST
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    public RestResponse<BatchAnswer> batch(JsonNode body) {
        return batches.answer(body, this::sync);
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    public StreamingOutput stream(InputStream body, @RestQuery Results results) {
        return out -> batches.stream(body, out, results == Results.REFUSED, this::sync);
    }

    private List<BatchResult> sync(List<JsonNode> items) {
        var results = new BatchResult[items.size()];
        var rows = new ArrayList<BatchedClaim>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < results.length; i++) {
            try {
                rows.add(reading.row(items.get(i)));
                places.add(i);
            } catch (Problem refusal) {
                results[i] = BatchResult.refused(refusal);
            }
        }
        var outcomes = syncing.sync(rows);
        for (int i = 0; i < places.size(); i++) {
            results[places.get(i)] = result(outcomes.get(i));
        }
        return List.of(results);
    }

    private BatchResult result(SyncingAdoptions.Outcome outcome) {
        if (outcome.refusal() != null) {
            return BatchResult.refused(outcome.refusal());
        }
        var adoption = outcome.adoption();
        return BatchResult.done(outcome.created() ? 201 : 200, adoption.key(), versions.etag(adoption));
    }
}
