package org.lgds.asset.asset;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.batch.BatchAnswer;
import org.lgds.kit.batch.BatchResult;
import org.lgds.kit.batch.Batches;
import org.lgds.kit.json.ValidReading;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** A whole catalogue at once. Sent again unchanged, it writes and emits nothing; with {@code dryRun} it never does. */
@Path("/v1/assets/batch")
public class AssetBatchResource {

    /** Which results of a stream are answered. */
    public enum Results {
        ALL,
        REFUSED
    }

    private final ImportingAssets importing;
    private final Batches batches;
    private final ValidReading reading;
    private final Versions versions;

    AssetBatchResource(ImportingAssets importing, Batches batches, ValidReading reading, Versions versions) {
        this.importing = importing;
        this.batches = batches;
        this.reading = reading;
        this.versions = versions;
    }

    @POST
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    public RestResponse<BatchAnswer> batch(JsonNode body, @RestQuery @DefaultValue("false") boolean dryRun) {
        return batches.answer(body, work(dryRun));
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    public StreamingOutput stream(
            InputStream body, @RestQuery Results results, @RestQuery @DefaultValue("false") boolean dryRun) {
        return out -> batches.stream(body, out, results == Results.REFUSED, work(dryRun));
    }

    private Batches.Work work(boolean dryRun) {
        return dryRun ? Batches.dry(items -> take(items, true)) : items -> take(items, false);
    }

    private List<BatchResult> take(List<JsonNode> items, boolean dryRun) {
        var results = new BatchResult[items.size()];
        var rows = new ArrayList<BatchedAsset>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < results.length; i++) {
            try {
                rows.add(BatchedAsset.of(items.get(i), reading));
                places.add(i);
            } catch (Problem refusal) {
                results[i] = BatchResult.refused(refusal);
            }
        }
        var outcomes = importing.take(rows);
        for (int i = 0; i < places.size(); i++) {
            results[places.get(i)] = result(outcomes.get(i), dryRun);
        }
        return List.of(results);
    }

    /** What a dry run would register has no id yet. */
    private BatchResult result(ImportingAssets.Outcome outcome, boolean dryRun) {
        if (outcome.refusal() != null) {
            return BatchResult.refused(outcome.refusal());
        }
        if (outcome.isNew() && dryRun) {
            return BatchResult.done(outcome.created() ? 201 : 200, null, null);
        }
        var asset = outcome.asset();
        return BatchResult.done(outcome.created() ? 201 : 200, asset.key(), versions.etag(asset));
    }
}
