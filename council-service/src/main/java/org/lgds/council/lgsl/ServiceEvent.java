package org.lgds.council.lgsl;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** Something that happened to a service of the list, which is public. */
public record ServiceEvent(String name, ServiceView service, Change change, long sequence) implements DomainEvent {

    private record Representation(@JsonUnwrapped ServiceView service, Change change) {}

    @Override
    public String topic() {
        return "lgds.services";
    }

    @Override
    public String subject() {
        return Integer.toString(service.id());
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
        return new Representation(service, change);
    }

    @Override
    public Object record() {
        return service;
    }

    @Override
    public StateRecord state() {
        return new StateRecord("lgds.services.state", service);
    }
}
