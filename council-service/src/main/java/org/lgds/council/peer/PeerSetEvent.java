package org.lgds.council.peer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.council.peer.neighbour.Neighbour;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** A council has other peers than before, or the same from other inputs, or none as they cannot be found any more; its sector may know. */
record PeerSetEvent(String name, SnapshotView set, LocalDate endedOn, long sequence) implements DomainEvent {

    /**
     * A set as events show it: {@code src/contracts/assessments.v1.json}.
     *
     * @param endedOn absent while it stands
     */
    record Representation(@JsonUnwrapped SnapshotView set, LocalDate endedOn) {}

    /** What other services need of it: {@code src/contracts/peer-sets.state.v1.json}. */
    record State(String council, UUID snapshot, String method, Integer factsAsOf, List<Neighbour> peers) {}

    static PeerSetEvent computed(SnapshotView set, long sequence) {
        return new PeerSetEvent("peer_set.computed", set, null, sequence);
    }

    static PeerSetEvent ended(SnapshotView last, LocalDate on, long sequence) {
        return new PeerSetEvent("peer_set.changed", last, on, sequence);
    }

    @Override
    public String topic() {
        return "lgds.assessments";
    }

    @Override
    public String subject() {
        return set.council();
    }

    @Override
    public Audience audience() {
        return Audience.SECTOR;
    }

    @Override
    public Set<String> councils() {
        return Set.of(set.council());
    }

    @Override
    public Object data() {
        return new Representation(set, endedOn);
    }

    @Override
    public Change change() {
        return null;
    }

    @Override
    public Object record() {
        return data();
    }

    @Override
    public StateRecord state() {
        return new StateRecord(
                "lgds.peer-sets.state",
                endedOn == null
                        ? new State(set.council(), set.id(), set.method(), set.factsAsOf(), set.peers())
                        : null);
    }
}
