package org.lgds.engagement.recommendation;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/** Something that happened to a recommendation, told to its council and LGDS; of a draft to LGDS alone. */
public record RecommendationEvent(
        String name, RecommendationView recommendation, Visibility visibility, Change change, long sequence)
        implements DomainEvent {

    private record Data(@JsonUnwrapped RecommendationView recommendation, Change change) {}

    @Override
    public String topic() {
        return "lgds.recommendations";
    }

    @Override
    public String subject() {
        return recommendation.id().toString();
    }

    @Override
    public Audience audience() {
        return Audience.of(visibility, councils());
    }

    @Override
    public Set<String> councils() {
        return Set.of(recommendation.council());
    }

    @Override
    public Object data() {
        return new Data(recommendation, change);
    }

    @Override
    public Object record() {
        return recommendation;
    }
}
