package org.lgds.engagement.panel;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/**
 * A member of the panel scored an application, or did so anew; told to LGDS alone, of whom others are to score it still. So it
 * tells that there is a score and not what it says: the API does, once its reader may know.
 */
public record ScoreEvent(String name, ScoreView score, Change change, long sequence) implements DomainEvent {

    private record Data(
            UUID id,
            UUID programme,
            UUID application,
            String member,
            Instant createdAt,
            Instant updatedAt,
            Change change) {}

    @Override
    public String topic() {
        return "lgds.programmes";
    }

    @Override
    public String subject() {
        return score.id().toString();
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
        return new Data(
                score.id(),
                score.programme(),
                score.application(),
                score.member(),
                score.createdAt(),
                score.updatedAt(),
                change);
    }

    @Override
    public Object record() {
        return score;
    }
}
