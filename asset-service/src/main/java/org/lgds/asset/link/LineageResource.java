package org.lgds.asset.link;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.lgds.asset.asset.AssetSight;

/** Where an asset comes from and what others made of it, as far as the caller may know of them. */
@Path("/v1/assets/{id}/lineage")
public class LineageResource {

    private final AssetSight sight;
    private final LinkSight links;

    LineageResource(AssetSight sight, LinkSight links) {
        this.sight = sight;
        this.links = links;
    }

    /** Shows what an asset was made from, and what was made from it. */
    @GET
    @PermitAll
    @Transactional
    public Lineage get(@RestPath UUID id, @Valid @BeanParam LineageQuery query) {
        return links.lineage(sight.of(id), query);
    }
}
