package org.lgds.asset.asset;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.json.MergePatch;
import org.lgds.kit.json.ValidReading;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** The catalogue: what is listed is for all to read, what is not yet is its owner's. */
@Path("/v1/assets")
@Produces(MediaType.APPLICATION_JSON)
public class AssetResource {

    private final Caller caller;
    private final AssetSight sight;
    private final AssetReferences references;
    private final ValidReading reading;
    private final Journal journal;
    private final Versions versions;
    private final ChangesFeed changes;
    private final History history;
    private final Clock clock;

    AssetResource(
            Caller caller,
            AssetSight sight,
            AssetReferences references,
            ValidReading reading,
            Journal journal,
            Versions versions,
            ChangesFeed changes,
            History history,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.references = references;
        this.reading = reading;
        this.journal = journal;
        this.versions = versions;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    /** Tells which assets changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<AssetView> changes(@Valid @BeanParam ChangesQuery query) {
        return changes.of(query, ChangesFeed.BEFORE_EVERY_UUID, sight::changed, sight::change);
    }

    /** Shows an asset of the catalogue. */
    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    public RestResponse<AssetView> get(@RestPath UUID id) {
        var asset = sight.of(id);
        return versions.answer(asset, sight.view(asset));
    }

    /**
     * Lists what happened to an asset, and when. All may read it from the day the asset was listed; what came before,
     * and what was told to the owner alone, is the owner's.
     */
    @GET
    @Path("{id}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var asset = sight.of(id);
        return history.of("asset", asset.key(), page, sight.reach(asset), AssetFields.CLASSES, true);
    }

    /** Registers an asset as a draft of its owner's. */
    @POST
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<AssetView> register(@Valid NewAsset body) {
        body.owner().mustBeActedForBy(caller);
        references.mustHold(body);
        var asset = Asset.draft(body);
        journal.add(asset.register(clock.instant()));
        asset.persist();
        return versions.created(asset, sight.view(asset), "/v1/assets/" + asset.id);
    }

    /** Replaces what is said of an asset. */
    @PUT
    @Path("{id}")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    public RestResponse<AssetView> change(@RestPath UUID id, @Valid NewAsset body) {
        var asset = sight.ofOwn(id);
        versions.mustMatch(asset);
        return change(asset, body);
    }

    /** Changes some of what is said of an asset. */
    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    public RestResponse<AssetView> patch(@RestPath UUID id, MergePatch body) {
        var asset = sight.ofOwn(id);
        var wanted = reading.patched(asset.said(Cut.OWN), body, NewAsset.class);
        versions.mustMatch(asset);
        return change(asset, wanted);
    }

    private RestResponse<AssetView> change(Asset asset, NewAsset wanted) {
        references.mustHold(wanted, asset);
        asset.change(wanted, clock.instant()).ifPresent(journal::add);
        return versions.answer(asset, sight.view(asset));
    }
}
