package org.lgds.council.peer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Tier;
import org.lgds.kit.data.Scalars;

/**
 * Pools as the register has them now, kept in memory while no council of the register is written: to read ten thousand
 * places, and to name the pool by what they hold, takes far longer than to answer. Whether one was written is asked of the
 * database each time, so every replica sees a change with the transaction that made it.
 */
@ApplicationScoped
class KeptPools {

    private final EntityManager entities;
    private final int mostPlaces;

    /** Those asked for last at the end. */
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    KeptPools(EntityManager entities, PeerSettings settings) {
        this.entities = entities;
        this.mostPlaces = settings.placesKept();
    }

    /** @param nation null for the whole United Kingdom */
    private record Key(Tier tier, Nation nation, List<String> atypical) {}

    /**
     * Up to where a pool knows the register.
     *
     * @param open every transaction before this one had ended; only this and later ones can write what is not seen yet
     * @param written what these have written that is seen
     */
    private record Mark(long open, String written) {}

    private record Kept(NamedPool pool, Mark mark) {}

    NamedPool of(Tier tier, Nation nation, PeerParameters parameters) {
        var key = new Key(tier, parameters.nation(nation), parameters.atypical());
        var found = get(key);
        if (found != null && written(found.mark().open()).equals(found.mark().written())) {
            return found.pool();
        }
        // Before the pool, so that what is written between the two is not taken for known.
        var mark = mark();
        var pool = NamedPool.of(PeerPool.of(tier, nation, parameters, entities));
        keep(key, new Kept(pool, mark));
        return pool;
    }

    /** How many places are in memory. */
    synchronized int places() {
        return kept.values().stream().mapToInt(one -> one.pool().size()).sum();
    }

    private synchronized Kept get(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Kept pool) {
        kept.put(key, pool);
        for (var oldest = kept.values().iterator(); places() > mostPlaces; ) {
            oldest.next();
            oldest.remove();
        }
    }

    private Mark mark() {
        var open = entities.unwrap(Session.class)
                .createNativeQuery("select changes_horizon() as open", Tuple.class)
                .getSingleResult()
                .get("open", Long.class);
        return new Mark(open, written(open));
    }

    /** Which councils were written by a transaction or a later one, and by which; mostly none. */
    private String written(long since) {
        return Scalars.query(entities, """
                        select coalesce(md5(string_agg(code || ' ' || changed_in, ',' order by changed_in, code)), '')
                        from council where changed_in >= ?1""", String.class).setParameter(1, since).getSingleResult();
    }
}
