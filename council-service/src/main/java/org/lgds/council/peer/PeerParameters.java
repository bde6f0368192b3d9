package org.lgds.council.peer;

import java.util.List;

import org.lgds.council.council.Nation;
import org.lgds.council.peer.neighbour.Pool;

/** How neighbours are looked for: how many, among whom, and whom nobody has for one, in the order of their codes. */
record PeerParameters(int k, Pool pool, List<String> atypical) {

    PeerParameters {
        atypical = atypical.stream().distinct().sorted().toList();
    }

    /** The nation that a pool is limited to; null where it reaches over the whole United Kingdom. */
    Nation nation(Nation own) {
        return pool == Pool.NATION ? own : null;
    }

    /** Where nothing else is asked for. */
    static PeerParameters defaults(PeerSettings settings) {
        return new PeerParameters(settings.k(), Pool.NATION, settings.atypical());
    }

    static PeerParameters of(Integer k, Pool pool, List<String> atypical, PeerSettings settings) {
        var defaults = defaults(settings);
        return new PeerParameters(
                k == null ? defaults.k : k,
                pool == null ? defaults.pool : pool,
                atypical == null ? defaults.atypical : atypical);
    }
}
