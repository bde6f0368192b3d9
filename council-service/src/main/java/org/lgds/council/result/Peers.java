package org.lgds.council.result;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/** Whom a council shares with when it shares with its peers: its peer set as it stands, and the group it has chosen. */
@ApplicationScoped
class Peers {

    private final EntityManager entities;

    Peers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Codes; of the council's own making or its likeness, so being somebody's peer does not make that one a peer. A set that
     * was withdrawn for want of a fact is nobody's; one that ended with its council stays as it was.
     */
    Set<String> of(String council) {
        return Scalars.query(entities, """
                        select peer ->> 'council' from peer_set
                        join council on code = peer_set.council
                        join peer_snapshot on peer_snapshot.id = peer_set.snapshot_id,
                            lateral jsonb_array_elements(cast(peers as jsonb)) peer
                        where peer_set.council = ?1 and (ended_on is null or state <> 'ACTIVE')
                        union
                        select unnest(members) from peer_group where council = ?1 and dissolved_on is null""", String.class)
                .setParameter(1, council)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
