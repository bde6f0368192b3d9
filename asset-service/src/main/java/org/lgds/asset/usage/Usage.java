package org.lgds.asset.usage;

import java.util.UUID;

import jakarta.persistence.EntityManager;

/**
 * How far an asset is in use.
 *
 * @param liveCouncils councils in which it is live; each counts once, its owner too
 */
public record Usage(int liveCouncils) {

    private static final int SHARED = 2;

    /** Reads it as it is now. The one place that counts adoptions of an asset. */
    public static Usage of(EntityManager entities, UUID asset) {
        var live = (Number)
                entities.createNativeQuery("select count(*) from adoption where asset_id = ?1 and stage = 'LIVE'")
                        .setParameter(1, asset)
                        .getSingleResult();
        return new Usage(live.intValue());
    }

    /** Live in two councils or more (DOMAIN.md 4.1, 4.4). */
    public boolean isShared() {
        return liveCouncils >= SHARED;
    }
}
