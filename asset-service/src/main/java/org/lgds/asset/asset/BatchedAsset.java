package org.lgds.asset.asset;

import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.kit.batch.Batches;
import org.lgds.kit.json.ValidReading;

/**
 * One item of a batch: an asset as its owner says it, and which one that is, by the first of {@code id},
 * {@code externalId} and {@code repositoryUrl} that it names.
 */
@Schema(
        name = "BatchedAsset",
        allOf = {NewAsset.class, BatchedAsset.Key.class})
record BatchedAsset(
        @Schema(hidden = true) Key key,
        @Schema(hidden = true) NewAsset wanted) {

    private static final Set<String> KEYS = Set.of("id", "ifMatch");

    /**
     * What an item has beside the words of its owner; {@code ifMatch} is the ETag it must still have, if wanted.
     *
     * @param ifMatch the ETag that the asset must still have; left out, any will do
     */
    @Schema(name = "BatchedAssetKey")
    record Key(UUID id, @Size(max = 100) String ifMatch) {}

    static BatchedAsset of(JsonNode item, ValidReading reading) {
        Batches.mustBeObject(item);
        var key = ((ObjectNode) item).deepCopy().retain(KEYS);
        var words = ((ObjectNode) item).deepCopy().remove(KEYS);
        return new BatchedAsset(reading.read(key, Key.class), reading.read(words, NewAsset.class));
    }
}
