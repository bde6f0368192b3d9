package org.lgds.council.peer;

import java.util.List;

import org.lgds.council.council.Council;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Tier;
import org.lgds.council.peer.neighbour.Neighbour;
import org.lgds.council.peer.neighbour.Neighbours;
import org.lgds.council.peer.neighbour.Pool;

/**
 * A council's nearest neighbours as of now, by the facts of the register. Neighbours are not symmetric, and in a small pool
 * even the nearest may be far: look at the distance.
 *
 * @param council the council's code, such as LDS
 * @param method version of the method by which neighbours are found
 * @param k how many neighbours were asked for, 3 to 20
 * @param pool where they were looked for
 * @param tier the tier that the council and its neighbours are of
 * @param nation the nation they are of; absent where the pool is the whole United Kingdom
 * @param atypical codes of the councils left out as unlike any other
 * @param poolSize how many councils they were chosen from
 * @param factsAsOf the latest year that a population of the pool is of; absent where no year is known
 * @param farthest code of the council of the pool that is least like it: its distance is 1
 * @param peers its neighbours, the nearest first
 * @param withoutFacts codes of councils left out because a fact of theirs is missing
 */
public record PeersView(
        String council,
        String method,
        int k,
        Pool pool,
        Tier tier,
        Nation nation,
        List<String> atypical,
        int poolSize,
        Integer factsAsOf,
        String farthest,
        List<Neighbour> peers,
        List<String> withoutFacts) {

    static PeersView of(Council council, Inputs inputs, FoundPeers found) {
        var parameters = inputs.parameters();
        var neighbours = found.neighbours();
        var pool = inputs.pool();
        return new PeersView(
                council.code,
                Neighbours.METHOD,
                parameters.k(),
                parameters.pool(),
                council.tier,
                parameters.nation(council.nation),
                parameters.atypical(),
                found.poolSize(),
                found.factsAsOf(),
                neighbours.farthest(),
                neighbours.nearest(),
                pool.withoutFacts().isEmpty() ? null : pool.withoutFacts());
    }
}
