package org.lgds.asset.adoption.adaptation;

import java.util.List;
import java.util.UUID;

import org.lgds.asset.adoption.Adoption;
import org.lgds.asset.adoption.Stage;

/**
 * A council's local variant of an asset: how far it is and what it changed.
 *
 * @param adoption id of the council's adoption
 * @param stage how far the council has come
 * @param assetVersion number of the version that it changes
 * @param adaptations what the council changed
 */
public record VariantView(
        UUID adoption, String council, Stage stage, String assetVersion, List<AdaptationView> adaptations) {

    static VariantView of(Adoption adoption, List<Adaptation> adaptations) {
        return new VariantView(
                adoption.id,
                adoption.council,
                adoption.stage,
                adoption.assetVersion,
                AdaptationResource.views(adaptations));
    }
}
