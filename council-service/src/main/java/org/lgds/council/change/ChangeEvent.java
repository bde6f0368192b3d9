package org.lgds.council.change;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** Something that happened to a reorganisation: it carries every line, so whoever follows it needs no other event. */
public record ChangeEvent(String name, ChangeView structuralChange, Change change, long sequence)
        implements DomainEvent {

    private record Representation(@JsonUnwrapped ChangeView structuralChange, Change change) {}

    @Override
    public String topic() {
        return "lgds.structural-changes";
    }

    @Override
    public String subject() {
        return structuralChange.id().toString();
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }

    @Override
    public Set<String> councils() {
        return new ChangeLines(structuralChange.lines()).councils();
    }

    @Override
    public Object data() {
        return new Representation(structuralChange, change);
    }

    @Override
    public Object record() {
        return structuralChange;
    }
}
