package org.lgds.council.peer;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.lgds.council.peer.neighbour.Neighbour;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** A council has other peers than before, or the same from other inputs; its sector may know. */
record PeerSetEvent(SnapshotView set, long sequence) implements DomainEvent {

    /** What other services need of it: {@code src/contracts/peer-sets.state.v1.json}. */
    record State(String council, UUID snapshot, String method, Integer factsAsOf, List<Neighbour> peers) {}

    @Override
    public String name() {
        return "peer_set.computed";
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
        return set;
    }

    @Override
    public Change change() {
        return null;
    }

    @Override
    public Object record() {
        return set;
    }

    @Override
    public StateRecord state() {
        return new StateRecord(
                "lgds.peer-sets.state", new State(set.council(), set.id(), set.method(), set.factsAsOf(), set.peers()));
    }
}
