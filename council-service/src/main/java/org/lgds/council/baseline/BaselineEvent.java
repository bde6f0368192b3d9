package org.lgds.council.baseline;

import java.util.Set;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** A council has taken over from others and inherited where it starts from; it and LGDS are told. */
record BaselineEvent(BaselineView data, long sequence) implements DomainEvent {

    @Override
    public String name() {
        return "baseline.inherited";
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
