package org.lgds.engagement.panel;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** A member of the panel scored an application, or did so anew; told to LGDS alone. */
public record ScoreEvent(String name, ScoreView score, Change change, long sequence) implements DomainEvent {

    private record Data(@JsonUnwrapped ScoreView score, Change change) {}

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
        return new Data(score, change);
    }

    @Override
    public Object record() {
        return score;
    }
}
