package org.lgds.council.targets;

import java.util.List;
import java.util.Set;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** A council has set its targets, or a result has met some; it and LGDS are told. */
record TargetEvent(String name, Representation data, long sequence) implements DomainEvent {

    /** The targets as events show them: {@code src/contracts/assessments.v1.json}. */
    record Representation(String council, List<Target> targets) {}

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
