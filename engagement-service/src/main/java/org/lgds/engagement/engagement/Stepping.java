package org.lgds.engagement.engagement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import org.lgds.engagement.advisor.Advisors;
import org.lgds.kit.event.Journal;

/** Lets this caller move an engagement on, in step with what other features keep of it. */
@RequestScoped
class Stepping {

    private final Engagements engagements;
    private final Advisors advisors;
    private final List<Precondition> preconditions;
    private final Event<EngagementIsOver> over;
    private final Journal journal;
    private final Clock clock;

    Stepping(
            Engagements engagements,
            Advisors advisors,
            @All List<Precondition> preconditions,
            Event<EngagementIsOver> over,
            Journal journal,
            Clock clock) {
        this.engagements = engagements;
        this.advisors = advisors;
        this.preconditions = preconditions;
        this.over = over;
        this.journal = journal;
        this.clock = clock;
    }

    Engagement step(UUID id, BiFunction<Engagement, Instant, EngagementEvent> step) {
        return taken(engagements.toBeChanged(id), step);
    }

    /** Its lead advisor may have been released since, or have declared an interest. */
    Engagement agree(UUID id) {
        var engagement = engagements.toBeChanged(id);
        advisors.mustBeAbleToLead(engagement.leadAdvisor, engagement.council);
        return taken(engagement, Engagement::agree);
    }

    /** Who advises beside the lead has no interest in the council either. */
    Engagement assign(UUID id, Assignment to) {
        var engagement = engagements.toBeChanged(id);
        advisors.mustBeAbleToLead(to.advisor(), engagement.council);
        return taken(engagement, (one, now) -> one.assign(to, now));
    }

    Engagement followUp(UUID id) {
        var engagement = engagements.toBeChanged(id);
        return taken(engagement, (one, now) -> one.followUp(lacking(one, "follow-up"), now));
    }

    Engagement complete(UUID id) {
        var engagement = engagements.toBeChanged(id);
        taken(engagement, (one, now) -> one.complete(lacking(one, "completion"), now));
        over.fire(new EngagementIsOver(engagement.id, "The engagement was completed."));
        return engagement;
    }

    Engagement endEarly(UUID id, String reason) {
        var engagement = engagements.toBeChanged(id);
        taken(engagement, (one, now) -> one.endEarly(reason, now));
        over.fire(new EngagementIsOver(engagement.id, reason));
        return engagement;
    }

    private List<String> lacking(Engagement engagement, String step) {
        return preconditions.stream()
                .flatMap(one -> one.lacking(engagement, step).stream())
                .toList();
    }

    private Engagement taken(Engagement engagement, BiFunction<Engagement, Instant, EngagementEvent> step) {
        journal.add(step.apply(engagement, clock.instant()));
        return engagement;
    }
}
