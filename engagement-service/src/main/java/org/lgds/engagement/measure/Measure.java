package org.lgds.engagement.measure;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Entity;
import org.lgds.engagement.CouncilFact;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.recommendation.Recommendation;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What an engagement or a project is to change at a council, and the share of that change which it claims. */
@Entity
public class Measure extends MeasureRecord {

    public static final Kind<Measure> KIND = new Kind<>(Measure.class, "measure", "measure");

    /** Where a measure stands. */
    public enum State {
        /** It is to be measured. */
        PROPOSED,
        /** Where it stood before is known. */
        BASELINED,
        /** It has been read. */
        TRACKING,
        /** The benefit came. */
        REALISED,
        /** The benefit did not come. */
        NOT_REALISED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.PROPOSED, State.PROPOSED)
            .action("change", State.BASELINED, State.BASELINED)
            .action("change", State.TRACKING, State.TRACKING)
            .action("baseline", State.PROPOSED, State.BASELINED)
            .action("target", State.BASELINED, State.BASELINED)
            .action("target", State.TRACKING, State.TRACKING)
            .action("readings", List.of(State.BASELINED, State.TRACKING), State.TRACKING)
            .action("correction", State.TRACKING, State.TRACKING)
            .action("no-reading", State.PROPOSED, State.PROPOSED)
            .action("no-reading", State.BASELINED, State.BASELINED)
            .action("realisation", State.TRACKING, State.REALISED)
            .action("non-realisation", State.TRACKING, State.NOT_REALISED);

    private static final String TOPIC = "lgds.engagements";

    static Measure of(Engagement engagement, NewMeasure wanted) {
        var measure = of(engagement.council, wanted);
        measure.proposedSuccessor = engagement.proposedSuccessor;
        return measure;
    }

    static Measure of(String council, NewMeasure wanted) {
        var measure = new Measure();
        measure.id = Ids.next();
        measure.engagement = wanted.engagement();
        measure.project = wanted.project();
        measure.council = council;
        measure.measuredCouncil = council;
        measure.title = wanted.title();
        measure.kind = wanted.kind();
        measure.dimension = wanted.dimensionName();
        measure.service = wanted.service();
        measure.period = wanted.period();
        measure.share = wanted.share();
        measure.adoption = wanted.adoption();
        return measure;
    }

    /**
     * Of what advice came to. It is where the advice is, whatever its engagement does: one that is over stays with a council that
     * has ended, where nobody could do anything with it.
     *
     * @param assessed the council whose adoption avoided something
     * @param heirs the councils in being that have what the advice's council had, perhaps that council itself
     */
    static Measure of(Recommendation advised, String assessed, Set<String> heirs, NewMeasure wanted) {
        var measure = of(advised.council, wanted);
        measure.measuredCouncil = assessed;
        measure.proposedSuccessor = advised.proposedSuccessor;
        var isLeftBehind = advised.proposedSuccessor == null && !heirs.contains(advised.council);
        if (isLeftBehind && !heirs.isEmpty()) {
            measure.follow(Heirs.of(heirs));
        }
        return measure;
    }

    @Override
    protected Set<String> possibleActions() {
        return proposedSuccessor == null ? LIFECYCLE.actionsFrom(state) : new LinkedHashSet<>(Set.of("transfer"));
    }

    @Override
    protected Set<String> actionsOfTheCouncil() {
        return Set.of();
    }

    CouncilFact propose(Instant now) {
        return decide(State.PROPOSED, "measure.proposed", null, now);
    }

    CouncilFact write(ChangedMeasure contents, Instant now) {
        LIFECYCLE.move("change", state);
        title = contents.title();
        period = contents.period();
        share = contents.share();
        service = contents.service() == null ? service : contents.service();
        return changed(null, now);
    }

    CouncilFact measureBefore(Baseline before, Instant now) {
        var to = LIFECYCLE.move("baseline", state);
        baseline = new Baseline(kind.unit.checked(before.value(), "/value"), before.on(), before.source());
        return decide(to, "measure.baselined", null, now);
    }

    /** Throws {@link Problem} 409 before there is a baseline, and for a day that is not after it. */
    CouncilFact aim(TargetValue wanted, Instant now) {
        if (state == State.PROPOSED) {
            throw Problem.of(ProblemType.CONFLICT, "Measure the baseline before you set a target.")
                    .with("lacking", List.of("baseline"));
        }
        LIFECYCLE.move("target", state);
        if (!wanted.on().isAfter(baseline.on())) {
            throw Problem.of(
                    ProblemType.CONFLICT, "The baseline is of %s: the target is for a later day.", baseline.on());
        }
        target = new TargetValue(kind.unit.checked(wanted.value(), "/value"), wanted.on());
        return changed(null, now);
    }

    /** Takes a reading in, or its correction; the first starts tracking. Throws {@link Problem} 409 for a day before the baseline. */
    CouncilFact read(Reading reading, Instant now) {
        var to = LIFECYCLE.move(reading.revision == 1 ? "readings" : "correction", state);
        if (reading.readOn.isBefore(baseline.on())) {
            throw Problem.of(
                    ProblemType.CONFLICT, "The baseline is of %s: a reading is of that day or later.", baseline.on());
        }
        if (lastOn == null || !reading.readOn.isBefore(lastOn)) {
            lastOn = reading.readOn;
            lastValue = reading.value;
        }
        noReadingReason = null;
        return decide(to, "measure.reading_recorded", reading.reason, now);
    }

    CouncilFact goUnread(String reason, Instant now) {
        LIFECYCLE.move("no-reading", state);
        noReadingReason = reason;
        return changed(reason, now);
    }

    CouncilFact realise(Realisation what, Instant now) {
        var to = LIFECYCLE.move("realisation", state);
        what.mustFit(this);
        benefit = what.benefit();
        return decide(to, "measure.realised", what.reason(), now);
    }

    CouncilFact fail(String reason, Instant now) {
        return decide(LIFECYCLE.move("non-realisation", state), "measure.not_realised", reason, now);
    }

    /** Goes to the successor, or waits for one of several to be named; where it is measured stays as it is. */
    CouncilFact inherit(Heirs heirs, Instant now) {
        follow(heirs);
        return changed(null, now);
    }

    CouncilFact passTo(String successor, Instant now) {
        goTo(successor);
        return changed(null, now);
    }

    private CouncilFact changed(String why, Instant now) {
        return told("measure.changed", state, why, now);
    }

    private CouncilFact decide(State to, String event, String reason, Instant now) {
        var from = state;
        state = to;
        this.reason = reason;
        return told(event, from, reason, now);
    }

    private CouncilFact told(String event, State from, String why, Instant now) {
        var sequence = super.changed(now);
        return new CouncilFact(
                event, TOPIC, id, council, MeasureView.of(this, null), Change.of(from, state, why), sequence);
    }
}
