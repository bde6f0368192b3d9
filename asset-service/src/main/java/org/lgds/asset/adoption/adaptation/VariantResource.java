package org.lgds.asset.adoption.adaptation;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.lgds.asset.adoption.Adoption;
import org.lgds.asset.adoption.AdoptionSight;
import org.lgds.asset.asset.AssetSight;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;

/** What did other councils change? Local variants of an asset, as far as the caller sees the adoptions. */
@Path("/v1/assets/{id}/variants")
@Produces(MediaType.APPLICATION_JSON)
public class VariantResource {

    private final AssetSight assets;
    private final AdoptionSight sight;
    private final Pages pages;

    VariantResource(AssetSight assets, AdoptionSight sight, Pages pages) {
        this.assets = assets;
        this.sight = sight;
        this.pages = pages;
    }

    /** Lists the adapted forms of an asset that councils run. */
    @GET
    @PermitAll
    @Transactional
    public Page<VariantView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        assets.of(id);
        var adoptions =
                pages.of(page, (after, limit) -> sight.variants(id, after, limit), Adoption::key, adoption -> adoption);
        var adaptations = Adaptation.of(
                adoptions.items().stream().map(adoption -> adoption.id).toList());
        return new Page<>(
                adoptions.items().stream()
                        .map(adoption -> VariantView.of(adoption, adaptations.getOrDefault(adoption.id, List.of())))
                        .toList(),
                adoptions.next());
    }
}
