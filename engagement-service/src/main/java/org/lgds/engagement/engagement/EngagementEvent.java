package org.lgds.engagement.engagement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** Something that happened to an engagement or a part of it, told to its council and LGDS. */
public record EngagementEvent(String name, EngagementView engagement, Change change, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped EngagementView engagement, Change change) {}

    /** Who advises whom at present: all that other services need to know. */
    private record OpenWork(UUID id, String council, Engagement.State state, List<String> advisors) {}

    @Override
    public String kind() {
        return "engagement";
    }

    @Override
    public String topic() {
        return "lgds.engagements";
    }

    @Override
    public String subject() {
        return engagement.id().toString();
    }

    @Override
    public Audience audience() {
        return Audience.of(Visibility.COUNCIL, councils());
    }

    @Override
    public Set<String> councils() {
        return Set.of(engagement.council());
    }

    @Override
    public Object data() {
        return new Data(engagement, change);
    }

    @Override
    public Object record() {
        return engagement;
    }

    @Override
    public StateRecord state() {
        var advisors = Stream.concat(Stream.ofNullable(engagement.leadAdvisor()), engagement.furtherAdvisors().stream())
                .toList();
        var work = new OpenWork(engagement.id(), engagement.council(), engagement.state(), advisors);
        return new StateRecord("lgds.engagements.state", engagement.state().isOpen() ? work : null);
    }
}
