package org.lgds.engagement.advisor;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** Something that happened to an advisor, told to LGDS alone. */
public record AdvisorEvent(String name, AdvisorView advisor, Change change, long sequence) implements DomainEvent {

    private record Data(@JsonUnwrapped AdvisorView advisor, Change change) {}

    @Override
    public String topic() {
        return "lgds.engagements";
    }

    @Override
    public String subject() {
        return advisor.id().toString();
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
        return new Data(advisor, change);
    }

    @Override
    public Object record() {
        return advisor;
    }
}
