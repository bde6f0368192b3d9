package org.lgds.engagement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.lgds.engagement.CouncilFact;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.EngagementPart;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** One thing to be done in a plan, by somebody and by a day; it goes on through the plan's revisions. */
@Entity
public class Action extends EngagementPart {

    static final Kind<Action> KIND = new Kind<>(Action.class, "action", "action");

    /** Where an action stands. */
    public enum State {
        /** It is to be done. */
        PLANNED,
        /** Somebody is doing it. */
        IN_PROGRESS,
        /** Something is in its way. */
        BLOCKED,
        /** It is done. */
        DONE,
        /** It will not be done. */
        DROPPED
    }

    static final List<State> OPEN = List.of(State.PLANNED, State.IN_PROGRESS, State.BLOCKED);

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.PLANNED, State.PLANNED)
            .action("change", State.IN_PROGRESS, State.IN_PROGRESS)
            .action("change", State.BLOCKED, State.BLOCKED)
            .action("start", State.PLANNED, State.IN_PROGRESS)
            .action("completion", State.IN_PROGRESS, State.DONE)
            .action("block", List.of(State.PLANNED, State.IN_PROGRESS), State.BLOCKED)
            .action("unblocking", State.BLOCKED, State.IN_PROGRESS)
            .action("drop", OPEN, State.DROPPED);

    public String title;
    public String detail;

    @Embedded
    public Owner owner;

    public LocalDate dueOn;
    public boolean commitment;

    @Enumerated(EnumType.STRING)
    public State state;

    public LocalDate doneOn;

    /** Why it is blocked or was dropped. */
    public String reason;

    static Action planned(Engagement engagement, NewAction contents) {
        var action = new Action();
        action.within(engagement);
        action.keep(contents);
        return action;
    }

    static List<Action> open(UUID engagement) {
        return list("engagement = ?1 and state in ?2 order by id", engagement, OPEN);
    }

    @Override
    protected Set<String> possibleActions() {
        return proposedSuccessor == null ? LIFECYCLE.actionsFrom(state) : new LinkedHashSet<>();
    }

    @Override
    protected String events() {
        return KIND.events();
    }

    @Override
    protected State state() {
        return state;
    }

    @Override
    protected ActionView view() {
        return ActionView.of(this, null);
    }

    CouncilFact begin(Instant now) {
        state = State.PLANNED;
        return changedIn(null, now);
    }

    /**
     * Says anew what is to be done. Once it was proposed to the council only who and by when may change.
     *
     * @throws Problem 409 where something else would
     */
    CouncilFact write(NewAction contents, Instant now) {
        LIFECYCLE.move("change", state);
        var isSame = title.equals(contents.title()) && commitment == contents.commitment();
        if (!isSame && isProposed()) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The action is in a plan that was proposed: its owner, date and detail may change, its title and"
                            + " whether it is the commitment not. Drop it and plan another in the next revision.");
        }
        keep(contents);
        return changedIn(state, now);
    }

    CouncilFact start(Instant now) {
        return decide(LIFECYCLE.move("start", state), "action.started", null, now);
    }

    CouncilFact complete(LocalDate today, Instant now) {
        var to = LIFECYCLE.move("completion", state);
        doneOn = today;
        return decide(to, "action.completed", null, now);
    }

    CouncilFact block(String reason, Instant now) {
        return decide(LIFECYCLE.move("block", state), "action.blocked", reason, now);
    }

    CouncilFact unblock(Instant now) {
        return decide(LIFECYCLE.move("unblocking", state), "action.unblocked", null, now);
    }

    /**
     * Drops it within an engagement that goes on, which is held alone if this is its commitment.
     *
     * @throws Problem 409 for the last commitment of a plan that was agreed on it
     */
    CouncilFact drop(String reason, Instant now) {
        var to = LIFECYCLE.move("drop", state);
        if (commitment && isAgreedOn()) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The plan was agreed on this commitment: put another action for it into a revision of the plan, have"
                            + " that agreed, then drop this.");
        }
        return decide(to, "action.dropped", reason, now);
    }

    /** The engagement is over, and nobody sees to it any more. */
    CouncilFact end(String reason, Instant now) {
        return decide(LIFECYCLE.move("drop", state), "action.dropped", reason, now);
    }

    private boolean isProposed() {
        return holds("""
                select exists (
                    select from plan_action join action_plan on action_plan.id = plan_action.plan
                    where plan_action.action = ?1 and action_plan.state <> 'DRAFT')""");
    }

    private boolean isAgreedOn() {
        return holds("""
                select exists (
                    select from plan_action of_this
                        join action_plan on action_plan.id = of_this.plan and action_plan.state = 'AGREED'
                        join engagement on engagement.id = action_plan.engagement and engagement.commitment_action is not null
                    where of_this.action = ?1 and not exists (
                        select from plan_action of_another join action on action.id = of_another.action
                        where of_another.plan = of_this.plan and of_another.action <> of_this.action
                            and action.commitment and action.state <> 'DROPPED'))""");
    }

    private boolean holds(String sql) {
        return Scalars.query(getEntityManager(), sql, Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    private void keep(NewAction contents) {
        title = contents.title();
        detail = contents.detail();
        owner = contents.owner();
        dueOn = contents.dueOn();
        commitment = contents.commitment();
    }

    private CouncilFact decide(State to, String event, String reason, Instant now) {
        var from = state;
        state = to;
        this.reason = reason;
        return told(event, from, reason, now);
    }
}
