package org.lgds.council.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** Assets that can be had now and help with a dimension: a copy of the catalogue, kept by {@link AssetEvents}. */
@ApplicationScoped
public class ServingAssets {

    private final EntityManager entities;

    ServingAssets(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * By dimension; one that no asset serves is not there.
     *
     * @param most so many of each: the endorsed first, then in the order of their names
     */
    public Map<String, List<ServingAsset>> of(Collection<String> dimensions, int most) {
        var serving = new HashMap<String, List<ServingAsset>>();
        entities.unwrap(Session.class)
                .createNativeQuery("""
                        select wanted.dimension, asset.* from unnest(cast(?1 as text[])) wanted (dimension),
                            lateral (select known.* from known_asset_dimension served
                                join known_asset known on known.id = served.asset
                                where served.dimension = wanted.dimension
                                order by served.endorsed desc, served.name, served.asset limit ?2) asset
                        order by wanted.dimension, asset.endorsed desc, asset.name, asset.id""", Tuple.class)
                .setParameter(1, dimensions.toArray(new String[0]))
                .setParameter(2, most)
                .getResultStream()
                .forEach(row -> serving.computeIfAbsent(
                                row.get("dimension", String.class), dimension -> new ArrayList<>())
                        .add(asset(row)));
        return serving;
    }

    private static ServingAsset asset(Tuple row) {
        return new ServingAsset(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("type", String.class),
                row.get("endorsed", Boolean.class),
                row.get("latest_version", String.class));
    }
}
