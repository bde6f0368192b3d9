package org.lgds.council.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.council.performance.figure.Figures;
import org.lgds.council.performance.figure.Grain;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * How a service of a council did in a period (DOMAIN.md 3.8), for the council and LGDS alone. A correction is a new revision;
 * the history keeps the old ones. What was withdrawn stays so, and the same period may be recorded anew.
 */
@Entity
public class ServicePerformance extends Aggregate {

    /** Whether a record of performance stands. */
    public enum State {
        /** As it was first told. */
        RECORDED,
        /** As it was told last. */
        CORRECTED,
        /** It should never have been told, and does not count. */
        WITHDRAWN
    }

    static final String WITHDRAWAL = "withdrawal";

    private static final String CORRECTION = "correction";

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action(CORRECTION, State.RECORDED, State.CORRECTED)
            .action(CORRECTION, State.CORRECTED, State.CORRECTED)
            .action(WITHDRAWAL, State.RECORDED, State.WITHDRAWN)
            .action(WITHDRAWAL, State.CORRECTED, State.WITHDRAWN);

    static final ProblemType INCONSISTENT =
            new ProblemType("performance-inconsistent", 409, "The figures contradict each other");

    @Id
    public UUID id;

    public String council;
    public int serviceId;

    /** Kind of dealing (LGIL); null where it is of the service as a whole. */
    public Integer interactionId;

    @Enumerated(EnumType.STRING)
    public Grain grain;

    public LocalDate periodStart;

    /** The day after the period's last. */
    public LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    public State state;

    /** 1 as recorded, one more with each correction. */
    public int revision;

    /** Why it was corrected last, or withdrawn. */
    public String reason;

    public Figures figures;
    public Submitter submitter;

    /** A record that tells nothing yet; {@link #report} must follow before it is kept. */
    static ServicePerformance of(PerformanceKey key) {
        var performance = new ServicePerformance();
        performance.id = Ids.next();
        performance.council = key.council();
        performance.serviceId = key.service();
        performance.interactionId = key.interaction();
        performance.grain = key.grain();
        performance.periodStart = key.start();
        performance.periodEnd = key.end();
        return performance;
    }

    /** As far as an answer names it, where nothing more of it is needed; never persisted. */
    static ServicePerformance named(UUID id, long version) {
        var performance = new ServicePerformance();
        performance.id = id;
        performance.version = version;
        return performance;
    }

    @Override
    public String key() {
        return id.toString();
    }

    PerformanceKey about() {
        return new PerformanceKey(council, serviceId, interactionId, grain, periodStart);
    }

    /**
     * Takes over what is told of it.
     *
     * @return what happened; nothing if the figures are those it has
     * @throws Problem 409 when they contradict themselves; the record is then unchanged
     */
    Optional<PerformanceEvent> report(ReportedFigures told, Submitter by, Instant now) {
        var wanted = told.figures();
        var wrong = wanted.contradictions();
        if (!wrong.isEmpty()) {
            throw Problem.of(INCONSISTENT, "The figures do not hold: %s.", String.join("; ", wrong))
                    .with("wrong", wrong);
        }
        if (wanted.equals(figures)) {
            return Optional.empty();
        }
        var from = state;
        state = from == null ? State.RECORDED : LIFECYCLE.move(CORRECTION, from);
        revision++;
        figures = wanted;
        reason = told.reason();
        submitter = by;
        return Optional.of(event(from == null ? "recorded" : "corrected", from, now));
    }

    /** It should never have been told; the period may be recorded anew. */
    PerformanceEvent withdraw(String why, Submitter by, Instant now) {
        var from = state;
        state = LIFECYCLE.move(WITHDRAWAL, from);
        reason = why;
        submitter = by;
        return event("withdrawn", from, now);
    }

    private PerformanceEvent event(String event, State from, Instant now) {
        var sequence = changed(now);
        return PerformanceEvent.of("service_performance." + event, this, Change.of(from, state, reason), sequence);
    }
}
