package org.lgds.council.performance.flag;

import java.util.Set;
import java.util.UUID;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** A council consents to be named among the best of an area, or does not any more; it and LGDS are told. */
record ConsentEvent(Representation data, long sequence) implements DomainEvent {

    /** The consent as events show it: {@code src/contracts/services.v1.json}. */
    record Representation(UUID id, String area, String council, boolean consents) {}

    @Override
    public String name() {
        return "naming_consent.changed";
    }

    @Override
    public String topic() {
        return "lgds.services";
    }

    @Override
    public String subject() {
        return data.id().toString();
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
