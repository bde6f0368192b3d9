package org.lgds.engagement.advisor;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/**
 * Something that happened to an advisor, told to LGDS alone.
 *
 * @param conflicts that arose; null where it is about something else
 */
public record AdvisorEvent(String name, AdvisorView advisor, List<Conflict> conflicts, Change change, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped AdvisorView advisor, List<Conflict> conflicts, Change change) {}

    AdvisorEvent with(List<Conflict> arose) {
        return new AdvisorEvent(name, advisor, List.copyOf(arose), change, sequence);
    }

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
        return new Data(advisor, conflicts, change);
    }

    @Override
    public Object record() {
        return advisor;
    }
}
