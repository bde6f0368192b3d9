package org.lgds.engagement.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.engagement.CouncilFact;
import org.lgds.engagement.engagement.Engagements;
import org.lgds.kit.event.Journal;

/** Steps of actions by this caller, each within an engagement that stays open meanwhile. */
@RequestScoped
class Acting {

    private final Engagements engagements;
    private final Planning planning;
    private final Journal journal;
    private final Clock clock;

    Acting(Engagements engagements, Planning planning, Journal journal, Clock clock) {
        this.engagements = engagements;
        this.planning = planning;
        this.journal = journal;
        this.clock = clock;
    }

    LocalDate today() {
        return planning.today();
    }

    Action add(UUID engagement, NewAction contents) {
        return planning.add(engagements.open(engagement), contents);
    }

    /** Says anew what is to be done; a plan that the council was asked to agree is another one then. */
    Action change(UUID engagement, UUID id, NewAction contents) {
        return planning.retold(act(engagement, id, (one, now) -> one.write(contents, now)));
    }

    /** Alone, as a drop must not overlook what happens to another action, or to the plan. */
    Action drop(UUID engagement, UUID id, String reason) {
        var action = engagements.partToBeChangedAlone(Action.KIND, engagement, id);
        return planning.retold(done(action, (one, now) -> one.drop(reason, now)));
    }

    Action act(UUID engagement, UUID id, BiFunction<Action, Instant, CouncilFact> step) {
        return done(engagements.partToBeChanged(Action.KIND, engagement, id), step);
    }

    private Action done(Action action, BiFunction<Action, Instant, CouncilFact> step) {
        journal.add(step.apply(action, clock.instant()));
        return action;
    }
}
