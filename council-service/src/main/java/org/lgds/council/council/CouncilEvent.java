package org.lgds.council.council;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** Something that happened to a council; the register is public, and so is all that happens to it. */
public record CouncilEvent(String name, CouncilView council, Change change, long sequence) implements DomainEvent {

    private record Representation(@JsonUnwrapped CouncilView council, Change change) {}

    @Override
    public String topic() {
        return "lgds.councils";
    }

    @Override
    public String subject() {
        return council.code();
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }

    @Override
    public Set<String> councils() {
        return Set.of(council.code());
    }

    @Override
    public Object data() {
        return new Representation(council, change);
    }

    @Override
    public Object record() {
        return council;
    }

    @Override
    public StateRecord state() {
        return new StateRecord("lgds.councils.state", council);
    }
}
