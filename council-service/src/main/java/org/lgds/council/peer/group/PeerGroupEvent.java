package org.lgds.council.peer.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** A council has chosen the councils it compares itself with, or dissolved that group; only it and LGDS are told. */
record PeerGroupEvent(Representation data, long sequence) implements DomainEvent {

    /** The group as events show it: {@code src/contracts/assessments.v1.json}. */
    record Representation(
            String council, String name, List<String> members, LocalDate chosenOn, LocalDate dissolvedOn) {}

    @Override
    public String name() {
        return "peer_group.changed";
    }

    @Override
    public String topic() {
        return "lgds.assessments";
    }

    @Override
    public String subject() {
        return data.council();
    }

    @Override
    public Audience audience() {
        return Audience.councils(councils());
    }

    @Override
    public Set<String> councils() {
        return Set.of(data.council());
    }

    @Override
    public Change change() {
        return null;
    }

    @Override
    public Object record() {
        return data;
    }
}
