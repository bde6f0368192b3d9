package org.lgds.engagement.engagement;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.lgds.engagement.CouncilFact;
import org.lgds.engagement.council.CouncilRecord;
import org.lgds.engagement.council.Heirs;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;

/**
 * A record within one engagement, with a version of its own, so that several people work on an engagement at once. It is its
 * council's as long as the engagement is.
 */
@MappedSuperclass
public abstract class EngagementPart extends CouncilRecord {

    private static final String TOPIC = "lgds.engagements";

    @Column(updatable = false)
    public UUID engagement;

    protected void within(Engagement whole) {
        id = Ids.next();
        engagement = whole.id;
        council = whole.council;
    }

    /** What the names of its events begin with. */
    protected abstract String events();

    protected abstract Enum<?> state();

    /** The whole representation, without the actions of any reader. */
    protected abstract Object view();

    /** None by default is for the council's own people alone. */
    @Override
    protected Set<String> actionsOfTheCouncil() {
        return Set.of();
    }

    /** Goes where its engagement goes, or waits with it. */
    CouncilFact inherit(Heirs heirs, Instant now) {
        follow(heirs);
        return changedIn(state(), now);
    }

    CouncilFact passTo(String successor, Instant now) {
        goTo(successor);
        return changedIn(state(), now);
    }

    /** Notes the change, which was made, and says what is told of it. */
    protected CouncilFact told(String event, Enum<?> from, String reason, Instant now) {
        var sequence = changed(now);
        return new CouncilFact(event, TOPIC, id, council, view(), Change.of(from, state(), reason), sequence);
    }

    /** A change that no event is named for. */
    protected CouncilFact changedIn(Enum<?> from, Instant now) {
        return told(events() + ".changed", from, null, now);
    }
}
