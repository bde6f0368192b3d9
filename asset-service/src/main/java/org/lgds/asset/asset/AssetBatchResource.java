package org.lgds.asset.asset;

import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** A whole catalogue at once. Sent again unchanged, it writes and emits nothing; with {@code dryRun} it never does. */
@Path("/v1/assets/batch")
@Produces(MediaType.APPLICATION_JSON)
public class AssetBatchResource {

    private final ImportingAssets importing;
    private final Batches batches;
    private final BatchRows rows;
    private final ValidReading reading;
    private final Versions versions;

    AssetBatchResource(
            ImportingAssets importing, Batches batches, BatchRows rows, ValidReading reading, Versions versions) {
        this.importing = importing;
        this.batches = batches;
        this.rows = rows;
        this.reading = reading;
        this.versions = versions;
    }

    /**
     * Brings up to 1,000 assets of the caller's organisation into step with its own catalogue. Each row is answered on
     * its own, in order; sent again, the same rows change nothing. With {@code dryRun} it tells what would happen and
     * writes nothing. As {@code application/x-ndjson} there may be any number of lines.
     *
     * @param dryRun true to be told what would be done, and nothing is
     */
    @POST
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Rows(BatchedAsset.class)
    public RestResponse<BatchAnswer> batch(JsonNode body, @RestQuery @DefaultValue("false") boolean dryRun) {
        return batches.answer(body, work(dryRun));
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Rows(BatchedAsset.class)
    public RestResponse<StreamingOutput> stream(
            InputStream body, @RestQuery Results results, @RestQuery @DefaultValue("false") boolean dryRun) {
        return batches.stream(body, results, work(dryRun));
    }

    private Batches.Work work(boolean dryRun) {
        Batches.Work work = rows.of(item -> BatchedAsset.of(item, reading), assets -> take(assets, dryRun));
        return dryRun ? Batches.dry(work) : work;
    }

    private List<BatchResult> take(List<BatchedAsset> assets, boolean dryRun) {
        return importing.take(assets).stream()
                .map(outcome -> result(outcome, dryRun))
                .toList();
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
        return BatchResult.done(outcome.created() ? 201 : 200, asset.key(), () -> versions.etag(asset));
    }
}
