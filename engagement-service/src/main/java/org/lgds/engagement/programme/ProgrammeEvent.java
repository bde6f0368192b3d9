package org.lgds.engagement.programme;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** Something that happened to a programme: told to LGDS while it is planned, then to anyone. */
public record ProgrammeEvent(String name, ProgrammeView programme, Change change, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped ProgrammeView programme, Change change) {}

    @Override
    public String topic() {
        return "lgds.programmes";
    }

    @Override
    public String subject() {
        return programme.id().toString();
    }

    @Override
    public Audience audience() {
        return programme.state() == Programme.State.PLANNED ? Audience.LGDS : Audience.PUBLIC;
    }

    @Override
    public Set<String> councils() {
        return Set.of();
    }

    @Override
    public Object data() {
        return new Data(programme, change);
    }

    @Override
    public Object record() {
        return programme;
    }
}
