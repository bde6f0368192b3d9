package org.lgds.kit.event;

import java.util.Map;
import java.util.Set;

/** An event to try the journal, the relay and the feed with. */
public record Happened(String subject, long sequence, String what) implements DomainEvent {

    @Override
    public String name() {
        return "widget.happened";
    }

    @Override
    public String topic() {
        return "lgds.widgets";
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }

    @Override
    public Set<String> councils() {
        return Set.of();
    }

    @Override
    public Object data() {
        return Map.of("what", what);
    }

    @Override
    public Change change() {
        return null;
    }

    @Override
    public Object record() {
        return data();
    }
}
