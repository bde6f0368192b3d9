package org.lgds.council.performance.flag;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** A service area was flagged or cleared, or what is told of a flagged one has changed; the sector may know. */
record FlagEvent(String name, FlagView flag, Change change, long sequence) implements DomainEvent {

    private record Representation(@JsonUnwrapped FlagView flag, Change change) {}

    @Override
    public String topic() {
        return "lgds.services";
    }

    @Override
    public String subject() {
        return flag.area();
    }

    @Override
    public Audience audience() {
        return Audience.SECTOR;
    }

    @Override
    public Set<String> councils() {
        return new TreeSet<>(flag.leaders());
    }

    @Override
    public Object data() {
        return new Representation(flag, change);
    }

    @Override
    public Object record() {
        return flag.withoutLeaders();
    }
}
