package org.lgds.asset.council;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/**
 * Keeps {@link KnownPeerSet} from council-service's state, never an older record. A set that ended may begin again, so its end
 * removes none that is newer.
 */
@ApplicationScoped
class PeerSetEvents implements Subscriber {

    /** What this service reads of {@code lgds.peer-sets.state}. */
    record PeerSetState(String council, List<Peer> peers) {

        PeerSetState {
            requireNonNull(council, "council");
            requireNonNull(peers, "peers");
        }
    }

    record Peer(String council) {

        Peer {
            requireNonNull(council, "council");
        }
    }

    private final EntityManager entities;

    PeerSetEvents(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String topic() {
        return "lgds.peer-sets.state";
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            entities.createNativeQuery("delete from known_peer_set where council = ?1 and sequence < ?2")
                    .setParameter(1, delivery.key())
                    .setParameter(2, delivery.sequence())
                    .executeUpdate();
            return;
        }
        var set = delivery.read(PeerSetState.class);
        entities.createNativeQuery("""
                        insert into known_peer_set as known (council, peers, sequence) values (?1, ?2, ?3)
                        on conflict (council) do update set peers = excluded.peers, sequence = excluded.sequence
                        where excluded.sequence >= known.sequence""")
                .setParameter(1, set.council())
                .setParameter(2, set.peers().stream().map(Peer::council).toArray(String[]::new))
                .setParameter(3, delivery.sequence())
                .executeUpdate();
    }
}
