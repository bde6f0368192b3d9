package org.lgds.asset.asset;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.security.Scope;

/** How a draft comes to be listed: its owner submits it, LGDS reviews it and lists it, gives it back or turns it down. */
@Path("/v1/assets")
public class ListingResource {

    private final AssetSight sight;
    private final AssetSteps steps;

    ListingResource(AssetSight sight, AssetSteps steps) {
        this.sight = sight;
        this.steps = steps;
    }

    /** Submits a draft asset for listing in the catalogue. */
    @POST
    @Path("{id}/submission")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AssetView> submit(@RestPath UUID id) {
        return steps.take(sight.ofOwn(id), Asset::submit);
    }

    /** Takes up the review of an asset that was submitted. */
    @POST
    @Path("{id}/review")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AssetView> startReview(@RestPath UUID id) {
        return steps.take(sight.of(id), Asset::startReview);
    }

    /** Lists a reviewed asset in the catalogue, for everybody to find. */
    @POST
    @Path("{id}/listing")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AssetView> list(@RestPath UUID id) {
        return steps.take(sight.of(id), Asset::list);
    }

    /** Returns an asset to its owner, saying what is missing for a listing. */
    @POST
    @Path("{id}/return")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AssetView> giveBack(@RestPath UUID id, @Valid Reason body) {
        return steps.take(sight.of(id), (asset, now) -> asset.giveBack(body.reason(), now));
    }

    /** Rejects an asset for the catalogue, with the reason. */
    @POST
    @Path("{id}/rejection")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AssetView> reject(@RestPath UUID id, @Valid Reason body) {
        return steps.take(sight.of(id), (asset, now) -> asset.reject(body.reason(), now));
    }
}
