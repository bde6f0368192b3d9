package org.lgds.council.peer;

import java.time.Instant;
import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lgds.council.peer.neighbour.PlaceFacts;

/** A pool's facts as they were, which many snapshots share; it is never changed. */
@Entity
@Table(name = "peer_pool")
public class StoredPool extends PanacheEntityBase {

    @Id
    public String id;

    @Convert(converter = PlacesColumn.class)
    public List<PlaceFacts> facts;

    public Instant createdAt;

    /** Keeps a pool unless it is kept; another transaction that keeps the same one is waited for. */
    static void keep(String id, PeerPool pool, Instant now) {
        // A pool is long, and nearly always there.
        if (count("id", id) > 0) {
            return;
        }
        getEntityManager()
                .createNativeQuery(
                        "insert into peer_pool (id, facts, created_at) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, new PlacesColumn().convertToDatabaseColumn(pool.places()))
                .setParameter(3, now)
                .executeUpdate();
    }
}
