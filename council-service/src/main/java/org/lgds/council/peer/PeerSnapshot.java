package org.lgds.council.peer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.council.peer.neighbour.Neighbour;
import org.lgds.council.peer.neighbour.Neighbours;
import org.lgds.council.peer.neighbour.PlaceFacts;
import org.lgds.council.peer.neighbour.Pool;
import org.lgds.kit.data.Ids;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;

/** A council's neighbours at a time, with all that they were computed from; it is never changed, so it can be computed again. */
@Entity
public class PeerSnapshot extends PanacheEntityBase {

    @Id
    public UUID id;

    public String council;
    public String inputsHash;
    public String method;
    public int k;

    @Enumerated(EnumType.STRING)
    public Pool pool;

    public List<String> atypical;
    public String poolId;

    @Convert(converter = FactsColumn.class)
    public PlaceFacts ownFacts;

    public int poolSize;

    /** The latest year that a population of the pool is of. */
    public Integer factsAsOf;

    /** The council of the pool that is least like it, which distances are rebased by. */
    public String farthest;

    @Convert(converter = NeighboursColumn.class)
    public List<Neighbour> peers;

    public Instant computedAt;

    /** By id. */
    static Map<UUID, PeerSnapshot> of(Collection<UUID> ids) {
        return PeerSnapshot.<PeerSnapshot>stream("id in ?1", ids)
                .collect(Collectors.toMap(snapshot -> snapshot.id, Function.identity()));
    }

    /** The snapshot of these inputs, where it is kept. */
    static Optional<PeerSnapshot> kept(Inputs inputs) {
        return find("council = ?1 and inputsHash = ?2", inputs.own().code(), inputs.hash())
                .firstResultOptional();
    }

    /** The snapshot of these inputs, kept already or from now on. */
    static PeerSnapshot of(Inputs inputs, Instant now) {
        return of(List.of(inputs), now).get(0);
    }

    /** The same of inputs that share one pool, in their order. */
    static List<PeerSnapshot> of(List<Inputs> inputs, Instant now) {
        if (inputs.isEmpty()) {
            return List.of();
        }
        var kept = PeerSnapshot.<PeerSnapshot>stream(
                        "council in ?1 and inputsHash in ?2",
                        inputs.stream().map(one -> one.own().code()).toList(),
                        inputs.stream().map(Inputs::hash).toList())
                .collect(Collectors.toMap(snapshot -> snapshot.inputsHash, snapshot -> snapshot));
        StoredPool.keep(inputs.get(0).poolId(), inputs.get(0).pool(), now);
        return inputs.stream()
                .map(one -> Optional.ofNullable(kept.get(one.hash())).orElseGet(() -> computed(one, now)))
                .toList();
    }

    private static PeerSnapshot computed(Inputs inputs, Instant now) {
        var found = FoundPeers.of(inputs);
        var snapshot = new PeerSnapshot();
        snapshot.id = Ids.next();
        snapshot.council = inputs.own().code();
        snapshot.inputsHash = inputs.hash();
        snapshot.method = Neighbours.METHOD;
        snapshot.k = inputs.parameters().k();
        snapshot.pool = inputs.parameters().pool();
        snapshot.atypical = inputs.parameters().atypical();
        snapshot.poolId = inputs.poolId();
        snapshot.ownFacts = inputs.own();
        snapshot.poolSize = found.poolSize();
        snapshot.factsAsOf = found.factsAsOf();
        snapshot.farthest = found.neighbours().farthest();
        snapshot.peers = found.neighbours().nearest();
        snapshot.computedAt = now;
        snapshot.persist();
        return snapshot;
    }

    /** @throws Problem 404 where the council has no such snapshot */
    static PeerSnapshot of(String council, UUID id) {
        return PeerSnapshot.<PeerSnapshot>findByIdOptional(id)
                .filter(snapshot -> snapshot.council.equals(council))
                .orElseThrow(() -> Problem.notFound("peer set", id));
    }

    /** Newest first. */
    static List<PeerSnapshot> after(String council, String id, int limit) {
        return new Conditions()
                .and("council = %s", council)
                .and("id < %s", Optional.ofNullable(id).map(UUID::fromString).orElse(null))
                .run(getEntityManager(), PeerSnapshot.class, "peer_snapshot", "id desc", limit);
    }

    /** The facts of its pool as they were. */
    List<PlaceFacts> poolFacts() {
        return StoredPool.<StoredPool>findById(poolId).facts;
    }
}
