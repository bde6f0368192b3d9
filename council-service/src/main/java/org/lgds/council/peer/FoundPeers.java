package org.lgds.council.peer;

import org.lgds.council.peer.neighbour.Neighbours;

/**
 * What inputs come to.
 *
 * @param poolSize how many councils there were to choose from
 * @param factsAsOf the latest year that a population of the pool is of; null where no year is known
 */
record FoundPeers(Neighbours neighbours, int poolSize, Integer factsAsOf) {

    static FoundPeers of(Inputs inputs) {
        var others = inputs.pool().without(inputs.own().code());
        return new FoundPeers(
                Neighbours.of(inputs.own(), others, inputs.parameters().k()),
                others.size(),
                inputs.pool().factsAsOf());
    }

    /** As they were computed once from the same inputs. */
    static FoundPeers of(PeerSnapshot kept) {
        return new FoundPeers(new Neighbours(kept.peers, kept.farthest), kept.poolSize, kept.factsAsOf);
    }
}
