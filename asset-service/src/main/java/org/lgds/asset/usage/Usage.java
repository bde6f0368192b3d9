package org.lgds.asset.usage;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/**
 * How far an asset is in use.
 *
 * @param liveCouncils councils in which it is live; each counts once, its owner too
 */
public record Usage(int liveCouncils) {

    private static final int SHARED = 2;

    /** Reads it of one asset as it is now. */
    public static Usage of(EntityManager entities, UUID asset) {
        return of(entities, Set.of(asset)).get(asset);
    }

    /** Reads it of several. The one place that counts adoptions of an asset. */
    public static Map<UUID, Usage> of(EntityManager entities, Collection<UUID> assets) {
        var live = entities
                .unwrap(Session.class)
                .createNativeQuery("""
                        select asset_id, count(*) from adoption
                        where asset_id = any(?1) and stage = 'LIVE' group by asset_id""", Tuple.class)
                .setParameter(1, assets.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> row.get(1, Long.class).intValue()));
        return assets.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), asset -> new Usage(live.getOrDefault(asset, 0))));
    }

    /** Live in two councils or more (DOMAIN.md 4.1, 4.4). */
    public boolean isShared() {
        return liveCouncils >= SHARED;
    }
}
