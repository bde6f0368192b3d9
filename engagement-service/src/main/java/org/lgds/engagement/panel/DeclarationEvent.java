package org.lgds.engagement.panel;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** A member of the panel declared their interests; told to LGDS alone. */
public record DeclarationEvent(String name, DeclarationView declaration, Change change, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped DeclarationView declaration, Change change) {}

    @Override
    public String topic() {
        return "lgds.programmes";
    }

    @Override
    public String subject() {
        return declaration.id().toString();
    }

    @Override
    public Audience audience() {
        return Audience.LGDS;
    }

    @Override
    public Set<String> councils() {
        return Set.of();
    }

    @Override
    public Object data() {
        return new Data(declaration, change);
    }

    @Override
    public Object record() {
        return declaration;
    }
}
