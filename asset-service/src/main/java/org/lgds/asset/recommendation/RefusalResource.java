package org.lgds.asset.recommendation;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.lgds.asset.asset.AssetSight;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;

/** Why councils did not take an asset that was recommended to them: for its owner and LGDS, who can better it. */
@Path("/v1/assets/{id}/refusals")
@Produces(MediaType.APPLICATION_JSON)
public class RefusalResource {

    private final Caller caller;
    private final AssetSight assets;
    private final Pages pages;

    RefusalResource(Caller caller, AssetSight assets, Pages pages) {
        this.caller = caller;
        this.assets = assets;
        this.pages = pages;
    }

    /** Lists the reasons that councils gave for not taking up an asset. */
    @GET
    @RolesAllowed("**")
    @Scope("assets:read")
    @Transactional
    public Page<RefusalView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var asset = assets.of(id);
        if (!assets.showsDrafts(asset)) {
            asset.mustBeMaintainedBy(caller);
        }
        return pages.of(
                page,
                (after, limit) -> Refusal.before(asset.id, after, limit),
                refusal -> refusal.id.toString(),
                refusal -> RefusalView.of(refusal, caller));
    }
}
