package org.lgds.council.peer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.kit.data.Aggregate;

/** Who a council's peers are now, by the default method and parameters: the snapshot that stands. */
@Entity
public class PeerSet extends Aggregate {

    @Id
    public String council;

    public UUID snapshotId;

    /**
     * The day it was found that the council is not in being, or that a fact which its peers follow from is missing; null
     * while the set stands.
     */
    public LocalDate endedOn;

    /** The councils' sets by code, new where one has none; {@link #take} must follow before such is persisted. */
    static Map<String, PeerSet> of(List<String> councils) {
        var sets = new HashMap<String, PeerSet>();
        PeerSet.<PeerSet>stream("council in ?1", councils).forEach(set -> sets.put(set.council, set));
        councils.forEach(council -> sets.computeIfAbsent(council, PeerSet::empty));
        return sets;
    }

    private static PeerSet empty(String council) {
        var set = new PeerSet();
        set.council = council;
        return set;
    }

    @Override
    public String key() {
        return council;
    }

    /** Lets a snapshot stand; nothing happens if it does. */
    Optional<PeerSetEvent> take(PeerSnapshot snapshot, Instant now) {
        if (snapshot.id.equals(snapshotId) && endedOn == null) {
            return Optional.empty();
        }
        snapshotId = snapshot.id;
        endedOn = null;
        var sequence = changed(now);
        return Optional.of(PeerSetEvent.computed(SnapshotView.of(snapshot), sequence));
    }

    /**
     * The council is in being no more, or too little is known of it: it has no peers now.
     *
     * @param last the snapshot that stood
     */
    PeerSetEvent end(PeerSnapshot last, LocalDate today, Instant now) {
        endedOn = today;
        var sequence = changed(now);
        return PeerSetEvent.ended(SnapshotView.of(last), endedOn, sequence);
    }
}
