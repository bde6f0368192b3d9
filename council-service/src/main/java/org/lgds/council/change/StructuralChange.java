package org.lgds.council.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.BatchSize;
import org.lgds.council.council.CouncilOutcome;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * A reorganisation of councils, from the proposal to the day that successors take over (DOMAIN.md 3.2). Merging, splitting,
 * renaming and moving a boundary are all lines of who follows whom; what becomes of who follows is an outcome.
 */
@Entity
public class StructuralChange extends Aggregate {

    /** Where a reorganisation stands; from shadow on new councils exist, and once vested they have taken over. */
    public enum State {
        PROPOSED,
        CONSULTED,
        DECIDED,
        ORDER_MADE,
        SHADOW,
        VESTED,
        CANCELLED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("consultation", State.PROPOSED, State.CONSULTED)
            .action("decision", State.CONSULTED, State.DECIDED)
            .action("order", State.DECIDED, State.ORDER_MADE)
            .action("shadow", State.ORDER_MADE, State.SHADOW)
            .action("vesting", State.SHADOW, State.VESTED)
            .action(
                    "cancellation",
                    List.of(State.PROPOSED, State.CONSULTED, State.DECIDED, State.ORDER_MADE, State.SHADOW),
                    State.CANCELLED);

    /** States in which what is to be done stands in an order. */
    static final Set<State> ORDERED = Set.of(State.ORDER_MADE, State.SHADOW);

    @Id
    public UUID id;

    public String reference;
    public String title;

    @Enumerated(EnumType.STRING)
    public State state;

    public LocalDate consultedOn;
    public LocalDate decidedOn;
    public LocalDate orderMadeOn;
    public String orderUrl;
    public LocalDate shadowFrom;
    public LocalDate vestsOn;

    @ElementCollection
    @CollectionTable(name = "structural_change_line", joinColumns = @JoinColumn(name = "change"))
    @BatchSize(size = 100)
    public List<ChangeLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "structural_change_outcome", joinColumns = @JoinColumn(name = "change"))
    @BatchSize(size = 100)
    public List<CouncilOutcome> outcomes = new ArrayList<>();

    /** @param lines those of the body with all shares told */
    static StructuralChange propose(NewChange body, List<ChangeLine> lines) {
        var change = new StructuralChange();
        change.id = Ids.next();
        change.state = State.PROPOSED;
        change.describe(body, lines);
        return change;
    }

    /** One that the register file knows; what is in shadow there has its order made and enters shadow next. */
    static StructuralChange recorded(RegisteredChange line, List<ChangeLine> lines) {
        var change = propose(line.body(), lines);
        change.orderMadeOn = line.orderMadeOn();
        change.state = line.state() == State.SHADOW ? State.ORDER_MADE : line.state();
        return change;
    }

    ChangeEvent told(String name, Instant now) {
        return event(name, null, null, now);
    }

    @Override
    public String key() {
        return id.toString();
    }

    ChangeLines lines() {
        return new ChangeLines(lines);
    }

    /** What becomes of a council that comes out of it; nothing new where it says nothing. */
    CouncilOutcome outcomeOf(String code) {
        return outcomes.stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElse(new CouncilOutcome(code, null, null, null, null, null, null, null, null, null));
    }

    ChangeEvent proposed(Instant now) {
        return event("structural_change.proposed", null, null, now);
    }

    /**
     * Lets only what the order leaves open be changed.
     *
     * @throws Problem 409 if the lines would change, or the vesting day would be gone
     */
    void mustKeepItsOrder(NewChange body, List<ChangeLine> wanted) {
        if (!new HashSet<>(lines).equals(new HashSet<>(wanted))) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The order fixes who follows whom: cancel this change and propose another.");
        }
        if (body.vestsOn() == null) {
            throw Problem.of(ProblemType.WRONG_STATE, "The order has a vesting day; give vestsOn.");
        }
    }

    /**
     * Replaces what is said of it; empty if that is what is known.
     *
     * @throws Problem 409 when it is over
     */
    Optional<ChangeEvent> revise(NewChange body, List<ChangeLine> wanted, Instant now) {
        if (LIFECYCLE.actionsFrom(state).isEmpty()) {
            throw Problem.of(ProblemType.WRONG_STATE, "The change is over; nothing of it is changed any more.");
        }
        var before = ChangeView.of(this, null);
        describe(body, wanted);
        return before.equals(ChangeView.of(this, null))
                ? Optional.empty()
                : Optional.of(event("structural_change.changed", state, null, now));
    }

    ChangeEvent consult(Stage stage, LocalDate today, Instant now) {
        var from = go("consultation");
        consultedOn = stage.day(today, null);
        return event("structural_change.consulted", from, stage.reason(), now);
    }

    ChangeEvent decide(Stage stage, LocalDate today, Instant now) {
        var from = go("decision");
        decidedOn = stage.day(today, consultedOn);
        return event("structural_change.decided", from, stage.reason(), now);
    }

    /** From here on the lines stand. */
    ChangeEvent order(Order order, LocalDate today, Instant now) {
        var from = go("order");
        orderMadeOn = order.day(today, decidedOn);
        orderUrl = order.url();
        vestsOn = order.vestsOn() == null ? vestsOn : order.vestsOn();
        shadowFrom = order.shadowFrom() == null ? shadowFrom : order.shadowFrom();
        order.mustTakeEffect(vestsOn, shadowFrom);
        mustFollow();
        return event("structural_change.order_made", from, order.reason(), now);
    }

    /** The day that new councils become shadow councils. */
    LocalDate shadowDay() {
        return shadowFrom == null ? vestsOn : shadowFrom;
    }

    ChangeEvent enterShadow(LocalDate today, Instant now) {
        var from = go("shadow");
        mustHaveCome(shadowDay(), today);
        return event("structural_change.entered_shadow", from, null, now);
    }

    ChangeEvent vest(LocalDate today, Instant now) {
        var from = go("vesting");
        mustHaveCome(vestsOn, today);
        return event("structural_change.vested", from, null, now);
    }

    ChangeEvent cancel(String reason, Instant now) {
        var from = go("cancellation");
        return event("structural_change.cancelled", from, reason, now);
    }

    private static void mustHaveCome(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Problem.of(ProblemType.WRONG_STATE, "The day for it is %s, which is yet to come.", day);
        }
    }

    private void describe(NewChange body, List<ChangeLine> wanted) {
        reference = body.reference();
        title = body.title().strip();
        shadowFrom = body.shadowFrom();
        vestsOn = body.vestsOn();
        mustFollow();
        replace(lines, wanted);
        replace(outcomes, body.outcomes());
    }

    private void mustFollow() {
        if (shadowFrom != null && (vestsOn == null || shadowFrom.isAfter(vestsOn))) {
            throw Problem.of(
                    LineRules.NOT_POSSIBLE,
                    "Shadow councils come before the vesting day: give vestsOn, not before shadowFrom.");
        }
    }

    /** The same elements in another order are left alone. */
    private static <T> void replace(List<T> kept, List<T> wanted) {
        if (kept.size() != wanted.size() || !new HashSet<>(kept).equals(new HashSet<>(wanted))) {
            kept.clear();
            kept.addAll(wanted);
        }
    }

    private State go(String action) {
        var from = state;
        state = LIFECYCLE.move(action, from);
        return from;
    }

    private ChangeEvent event(String name, State from, String reason, Instant now) {
        var sequence = changed(now);
        return new ChangeEvent(name, ChangeView.of(this, null), Change.of(from, state, reason), sequence);
    }
}
