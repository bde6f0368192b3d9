package org.lgds.council.provision.override;

import java.util.Set;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** The overrides of a council once more: only its state is sent. */
record ResentProvision(StandingOverrides standing, long sequence) implements DomainEvent {

    @Override
    public String name() {
        return "service_provision.resent";
    }

    @Override
    public String topic() {
        return "lgds.services";
    }

    @Override
    public String subject() {
        return standing.council();
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }

    @Override
    public Set<String> councils() {
        return Set.of(standing.council());
    }

    @Override
    public Object data() {
        return standing;
    }

    @Override
    public Change change() {
        return null;
    }

    @Override
    public Object record() {
        return standing;
    }

    @Override
    public StateRecord state() {
        return new StateRecord(StandingOverrides.TOPIC, standing);
    }
}
