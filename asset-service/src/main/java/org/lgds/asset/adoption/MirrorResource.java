package org.lgds.asset.adoption;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.batch.Batches;
import org.lgds.kit.data.LostRaces;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.openapi.Rows;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What a council's system mirrors here: one adoption as it stands, or all that the council has. */
@Path("/v1/adoptions")
public class MirrorResource {

    /** What becomes of adoptions that this client keeps and an inventory does not name. */
    public enum OnMissing {
        /** They stay as they are. */
        KEEP,
        /** They end: as retired if they were live, else as abandoned. */
        END
    }

    /**
     * How an inventory is to be taken.
     *
     * @param onMissing what becomes of adoptions that this client keeps and the inventory does not name
     * @param confirmEnds how many adoptions will end, exactly; needed where that is over a tenth of those the client keeps
     * @param dryRun answers what would happen and writes nothing
     */
    public record InventoryQuery(
            @RestQuery @DefaultValue("keep") OnMissing onMissing,
            @RestQuery @PositiveOrZero Integer confirmEnds,
            @RestQuery @DefaultValue("false") boolean dryRun) {}

    private final Caller caller;
    private final AdoptionSight sight;
    private final SyncingAdoptions syncing;
    private final TakingInventory inventory;
    private final Batches batches;
    private final Versions versions;

    MirrorResource(
            Caller caller,
            AdoptionSight sight,
            SyncingAdoptions syncing,
            TakingInventory inventory,
            Batches batches,
            Versions versions) {
        this.caller = caller;
        this.sight = sight;
        this.syncing = syncing;
        this.inventory = inventory;
        this.batches = batches;
        this.versions = versions;
    }

    /** Says where the council is with the asset. {@code If-Match} is optional, the last writer wins without. */
    @PUT
    @Path("{council}/{asset}")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Creates(orChanges = true)
    public RestResponse<AdoptionView> put(@RestPath String council, @RestPath UUID asset, @Valid AdoptionClaim body) {
        return LostRaces.retry(() -> sync(BatchedClaim.of(council, asset, body, versions.condition())));
    }

    /**
     * Replaces what a council keeps here of its adoptions with the list sent, in one transaction. Rows are taken over;
     * what the list leaves out is kept or ended, as {@code onMissing} says.
     */
    @PUT
    @Path("{council}")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Rows(value = BatchedClaim.class, most = TakingInventory.MOST)
    public InventoryAnswer inventory(@RestPath String council, @Valid @BeanParam InventoryQuery query, JsonNode body) {
        caller.mustBeOf(council);
        return inventory.take(council, query, batches.items(body, TakingInventory.MOST));
    }

    @PUT
    @Path("{council}")
    @Consumes("application/x-ndjson")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Rows(value = BatchedClaim.class, most = TakingInventory.MOST)
    public InventoryAnswer inventory(@RestPath String council, @Valid @BeanParam InventoryQuery query, InputStream body)
            throws IOException {
        caller.mustBeOf(council);
        return inventory.take(council, query, batches.items(body, TakingInventory.MOST));
    }

    private RestResponse<AdoptionView> sync(BatchedClaim row) {
        var outcome = syncing.sync(List.of(row)).get(0);
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        var adoption = outcome.adoption();
        return outcome.created()
                ? versions.created(
                        adoption, sight.view(adoption), "/v1/adoptions/%s/%s".formatted(row.council(), row.asset()))
                : versions.answer(adoption, sight.view(adoption));
    }
}
