package org.lgds.council.framework;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** What happened to a version of a framework, with the whole of it; while it is a draft for LGDS alone. */
public record FrameworkEvent(String name, FrameworkView record, Change change, Audience audience, long sequence)
        implements DomainEvent {

    /** The version as events show it: {@code src/contracts/frameworks.v1.json}. */
    private record Representation(@JsonUnwrapped FrameworkView version, Change change) {}

    static FrameworkEvent of(String name, FrameworkVersion version, Change change, long sequence) {
        var audience = version.state == FrameworkVersion.State.DRAFT ? Audience.LGDS : Audience.PUBLIC;
        return new FrameworkEvent(name, FrameworkView.of(version, null), change, audience, sequence);
    }

    @Override
    public String topic() {
        return "lgds.frameworks";
    }

    @Override
    public String subject() {
        return record.id();
    }

    @Override
    public Set<String> councils() {
        return Set.of();
    }

    @Override
    public Object data() {
        return new Representation(record, change);
    }
}
