package org.lgds.engagement.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import org.hibernate.annotations.ColumnTransformer;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** A funding round: money offered under rules, which stand from the day it opens. */
@Entity
public class Programme extends Aggregate {

    static final ProblemType TERMS_STAND =
            new ProblemType("terms-stand", 409, "The terms of a programme stand once it is open");

    /** Where a programme stands. */
    public enum State {
        /** LGDS is preparing it. */
        PLANNED,
        /** Applications are taken. */
        OPEN,
        /** Applications are scored. */
        CLOSED,
        /** Awards are offered. */
        DECIDED,
        /** All awards are over. */
        COMPLETED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.PLANNED, State.PLANNED)
            .action("change", State.OPEN, State.OPEN)
            .action("change", State.CLOSED, State.CLOSED)
            .action("change", State.DECIDED, State.DECIDED)
            .action("opening", State.PLANNED, State.OPEN)
            .action("closing", State.OPEN, State.CLOSED)
            .action("decision", State.CLOSED, State.DECIDED)
            .action("completion", State.DECIDED, State.COMPLETED);

    @Id
    public UUID id;

    public String title;
    public int round;
    public String summary;

    /** In pence. */
    public long budget;

    public int priceBase;
    public LocalDate opensOn;

    /** The first day too late for applications. */
    public LocalDate closesOn;

    @Convert(converter = CriteriaColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public List<Criterion> criteria;

    @Convert(converter = RulesColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public Rules rules;

    public int minCouncils;
    public int maxLed;
    public int maxScore;
    public int spreadLimit;
    public int finalShare;

    @Enumerated(EnumType.STRING)
    public State state;

    /**
     * A programme held until the transaction ends, so that it stays in its state.
     *
     * @throws Problem 409 for one that there is not, or that is only planned
     */
    public static Programme held(UUID id) {
        return Programme.<Programme>findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .filter(programme -> programme.state != State.PLANNED)
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no programme %s.", id));
    }

    /** Waits for those that hold it, so that what they did under it is seen; nobody else holds it until the transaction ends. */
    void holdAlone() {
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_WRITE);
    }

    static Programme planned(ProgrammeTerms terms) {
        var programme = new Programme();
        programme.id = Ids.next();
        programme.set(terms);
        return programme;
    }

    @Override
    public String key() {
        return id.toString();
    }

    /**
     * Lets an application in.
     *
     * @throws Problem 409 unless it is open, on a day from its first to its last
     */
    public void mustTakeApplicationsOn(LocalDate day) {
        if (state != State.OPEN || day.isBefore(opensOn) || !day.isBefore(closesOn)) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "The programme takes applications while it is open, from %s to the day before %s.",
                            opensOn,
                            closesOn)
                    .with("opensOn", opensOn)
                    .with("closesOn", closesOn);
        }
    }

    ProgrammeEvent plan(Instant now) {
        return decide(State.PLANNED, "programme.planned", now);
    }

    /**
     * Writes the terms anew; once it is open, what applications are judged by stands.
     *
     * @throws Problem 409 {@code terms-stand} naming what cannot change any more
     */
    ProgrammeEvent write(ProgrammeTerms terms, Instant now) {
        var to = LIFECYCLE.move("change", state);
        var changed = fixed(terms);
        if (!changed.isEmpty()) {
            throw Problem.of(
                            TERMS_STAND,
                            "The programme is %s, so these stand: %s. Send them as they are.",
                            state.name().toLowerCase(Locale.ROOT),
                            String.join(", ", changed))
                    .with("fixed", changed);
        }
        set(terms);
        return decide(to, "programme.changed", now);
    }

    ProgrammeEvent open(Instant now) {
        return decide(LIFECYCLE.move("opening", state), "programme.opened", now);
    }

    ProgrammeEvent close(Instant now) {
        return decide(LIFECYCLE.move("closing", state), "programme.closed", now);
    }

    ProgrammeEvent decided(Instant now) {
        return decide(LIFECYCLE.move("decision", state), "programme.decided", now);
    }

    ProgrammeEvent complete(Instant now) {
        return decide(LIFECYCLE.move("completion", state), "programme.completed", now);
    }

    private List<String> fixed(ProgrammeTerms terms) {
        var changed = new ArrayList<String>();
        if (state == State.PLANNED) {
            return changed;
        }
        note(changed, "criteria", criteria, terms.criteria());
        note(changed, "rules", rules, terms.rules());
        note(changed, "priceBase", priceBase, terms.priceBase());
        note(changed, "minCouncils", minCouncils, terms.minCouncils());
        note(changed, "maxLed", maxLed, terms.maxLed());
        note(changed, "maxScore", maxScore, terms.maxScore());
        note(changed, "spreadLimit", spreadLimit, terms.spreadLimit());
        note(changed, "finalShare", finalShare, terms.finalShare());
        note(changed, "opensOn", opensOn, terms.opensOn());
        if (state != State.OPEN) {
            note(changed, "closesOn", closesOn, terms.closesOn());
        }
        return changed;
    }

    private static void note(List<String> changed, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }

    private void set(ProgrammeTerms terms) {
        title = terms.title();
        round = terms.round();
        summary = terms.summary();
        budget = terms.budget();
        priceBase = terms.priceBase();
        opensOn = terms.opensOn();
        closesOn = terms.closesOn();
        criteria = terms.criteria();
        rules = terms.rules();
        minCouncils = terms.minCouncils();
        maxLed = terms.maxLed();
        maxScore = terms.maxScore();
        spreadLimit = terms.spreadLimit();
        finalShare = terms.finalShare();
    }

    private ProgrammeEvent decide(State to, String event, Instant now) {
        var from = state;
        state = to;
        var sequence = changed(now);
        return new ProgrammeEvent(event, ProgrammeView.of(this, null), Change.of(from, state, null), sequence);
    }
}
