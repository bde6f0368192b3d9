package org.lgds.asset.asset;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/**
 * What finding reads of several assets, held in the order of their ids before the first of them changes. Whoever changes
 * several does so in an order of their own, and whoever counts their use takes the same rows.
 */
final class HeldEntries {

    private HeldEntries() {}

    /** Of assets that are held already. */
    static void of(List<Asset> assets, EntityManager entities) {
        of(assets, Set.of(), entities);
    }

    /** The same where they may name other services from now on. */
    static void of(List<Asset> assets, Collection<Integer> services, EntityManager entities) {
        Scalars.query(entities, "select 1 from hold_asset_entries(?1, ?2)", Integer.class)
                .setParameter(1, assets.stream().map(asset -> asset.id).toArray(UUID[]::new))
                .setParameter(2, services.toArray(new Integer[0]))
                .getResultList();
    }
}
