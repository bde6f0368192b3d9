package org.lgds.council.peer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.lgds.council.peer.neighbour.Neighbour;
import org.lgds.council.peer.neighbour.PlaceFacts;
import org.lgds.council.peer.neighbour.Pool;

/**
 * A council's nearest neighbours as they were computed on a day, kept so that benchmarks can be made again.
 *
 * @param council the council's code, such as LDS
 * @param method version of the method by which neighbours are found
 * @param k how many neighbours were asked for, 3 to 20
 * @param pool where they were looked for
 * @param atypical codes of the councils left out as unlike any other
 * @param poolSize how many councils they were chosen from
 * @param factsAsOf the latest year that a population of the pool is of
 * @param farthest the council of the pool that is least like it; its distance is 1
 * @param peers its neighbours, the nearest first
 * @param computedAt when it was computed, in UTC
 * @param inputs what it was computed from, where one snapshot is read
 */
public record SnapshotView(
        UUID id,
        String council,
        String method,
        int k,
        Pool pool,
        List<String> atypical,
        int poolSize,
        Integer factsAsOf,
        String farthest,
        List<Neighbour> peers,
        Instant computedAt,
        Inputs inputs) {

    /**
     * Facts of the council and of its pool as they were; the pool holds the council too where it is in it.
     *
     * @param own the council's own
     * @param pool those of each council it was compared with
     */
    public record Inputs(PlaceFacts own, List<PlaceFacts> pool) {}

    static SnapshotView of(PeerSnapshot snapshot) {
        return of(snapshot, null);
    }

    static SnapshotView whole(PeerSnapshot snapshot) {
        return of(snapshot, new Inputs(snapshot.ownFacts, snapshot.poolFacts()));
    }

    private static SnapshotView of(PeerSnapshot snapshot, Inputs inputs) {
        return new SnapshotView(
                snapshot.id,
                snapshot.council,
                snapshot.method,
                snapshot.k,
                snapshot.pool,
                snapshot.atypical,
                snapshot.poolSize,
                snapshot.factsAsOf,
                snapshot.farthest,
                snapshot.peers,
                snapshot.computedAt,
                inputs);
    }
}
