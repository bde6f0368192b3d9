package org.lgds.engagement.request;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** Something that happened to a request, told to its council and LGDS. */
public record EngagementRequestEvent(String name, EngagementRequestView request, Change change, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped EngagementRequestView request, Change change) {}

    @Override
    public String topic() {
        return "lgds.engagement-requests";
    }

    @Override
    public String subject() {
        return request.id().toString();
    }

    @Override
    public Audience audience() {
        return Audience.of(Visibility.COUNCIL, councils());
    }

    @Override
    public Set<String> councils() {
        return Set.of(request.council());
    }

    @Override
    public Object data() {
        return new Data(request, change);
    }

    @Override
    public Object record() {
        return request;
    }
}
