package org.lgds.engagement.engagement;

import java.util.List;

import org.lgds.engagement.engagement.Engagement.State;
import org.lgds.kit.lifecycle.Lifecycle;

/** The moves of an engagement (DOMAIN.md 5.2). */
final class EngagementDiagram {

    private static final List<State> OPEN =
            List.of(State.SCOPING, State.AGREED, State.ACTIVE, State.FOLLOW_UP, State.PAUSED);

    private EngagementDiagram() {}

    static Lifecycle<State> drawn() {
        var diagram = Lifecycle.of(State.class)
                .action("change", State.SCOPING, State.SCOPING)
                .action("position-statement", State.SCOPING, State.SCOPING)
                .action("agreement", State.SCOPING, State.AGREED)
                .action("start", State.AGREED, State.ACTIVE)
                .action("follow-up", State.ACTIVE, State.FOLLOW_UP)
                .action("completion", State.FOLLOW_UP, State.COMPLETED)
                .action("pause", List.of(State.AGREED, State.ACTIVE, State.FOLLOW_UP), State.PAUSED)
                // To the state that was left, whichever it was.
                .action("resumption", State.PAUSED, State.ACTIVE)
                .action("early-end", OPEN, State.ENDED_EARLY);
        // Who advises changes the state of none.
        OPEN.forEach(state -> diagram.action("assignment", state, state).action("release", state, state));
        return diagram;
    }
}
