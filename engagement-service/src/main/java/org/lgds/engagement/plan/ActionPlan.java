package org.lgds.engagement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.Session;
import org.lgds.engagement.CouncilFact;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.EngagementPart;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** One revision of what a council undertakes within an engagement. A later one, once agreed, closes it. */
@Entity
public class ActionPlan extends EngagementPart {

    static final Kind<ActionPlan> KIND = new Kind<>(ActionPlan.class, "action_plan", "action_plan");

    /** Where a revision of a plan stands. */
    public enum State {
        /** It is being written. */
        DRAFT,
        /** The council is to agree. */
        PROPOSED,
        /** The council has agreed. */
        AGREED,
        /** A later revision has taken its place, or the engagement is over. */
        CLOSED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.DRAFT, State.DRAFT)
            .action("proposal", State.DRAFT, State.PROPOSED)
            .action("agreement", State.PROPOSED, State.AGREED)
            .action("closure", State.AGREED, State.CLOSED);

    private static final Set<String> OF_THE_COUNCIL = Set.of("agreement");

    @Column(updatable = false)
    public int revision;

    public String summary;

    @Enumerated(EnumType.STRING)
    public State state;

    public LocalDate proposedOn;
    public LocalDate agreedOn;

    /** The subject of who agreed it for the council. */
    public String agreedBy;

    public LocalDate closedOn;

    /** Why it was closed. */
    public String reason;

    /** The next revision: with all actions of the last one that were not dropped, once it is kept. */
    static ActionPlan draft(Engagement engagement, Optional<ActionPlan> last, NewPlan contents) {
        var plan = new ActionPlan();
        plan.within(engagement);
        plan.revision = last.map(before -> before.revision + 1).orElse(1);
        plan.summary = contents.summary();
        return plan;
    }

    static Optional<ActionPlan> last(UUID engagement) {
        return find("engagement = ?1 order by revision desc", engagement).firstResultOptional();
    }

    static Optional<ActionPlan> in(UUID engagement, State state) {
        return find("engagement = ?1 and state = ?2 order by revision desc", engagement, state)
                .firstResultOptional();
    }

    /** The proposed plans that an action is in, held until the transaction ends. */
    static List<ActionPlan> proposedWith(UUID action) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select action_plan.* from action_plan join plan_action on plan_action.plan = action_plan.id
                        where plan_action.action = ?1 and action_plan.state = 'PROPOSED'
                        order by action_plan.id for no key update of action_plan""", ActionPlan.class)
                .setParameter(1, action)
                .getResultList();
    }

    /** The day an engagement's plan was first agreed: a later revision does not put off what counts from it. */
    public static Optional<LocalDate> firstAgreed(UUID engagement) {
        return Optional.ofNullable(Scalars.query(
                        getEntityManager(),
                        "select min(agreed_on) from action_plan where engagement = ?1",
                        LocalDate.class)
                .setParameter(1, engagement)
                .getSingleResult());
    }

    @Override
    protected Set<String> possibleActions() {
        return proposedSuccessor == null ? LIFECYCLE.actionsFrom(state) : new LinkedHashSet<>();
    }

    @Override
    protected Set<String> actionsOfTheCouncil() {
        return OF_THE_COUNCIL;
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
    protected PlanView view() {
        return PlanView.of(this, null);
    }

    /** The first revision is merely there; of a later one it is told that the plan is revised. */
    CouncilFact begin(Instant now) {
        state = State.DRAFT;
        return told(revision == 1 ? "action_plan.changed" : "action_plan.revised", null, null, now);
    }

    CouncilFact write(NewPlan contents, Instant now) {
        LIFECYCLE.move("change", state);
        summary = contents.summary();
        return changedIn(state, now);
    }

    /** What is to be agreed is not what it was: whoever has read the plan before must read it again. */
    CouncilFact reword(Instant now) {
        return changedIn(state, now);
    }

    /** Throws {@link Problem} 409 for a plan without an action that stands. */
    CouncilFact propose(LocalDate today, Instant now) {
        var to = LIFECYCLE.move("proposal", state);
        mustHoldActions();
        proposedOn = today;
        return decide(to, "action_plan.proposed", null, now);
    }

    /**
     * Agrees it for the council.
     *
     * @param commitment what the engagement was accepted on, or null
     * @throws Problem 409 where nothing is left to be done, the commitment is not among its actions, or a later revision is
     *     there
     */
    CouncilFact agree(String commitment, String by, LocalDate today, Instant now) {
        var to = LIFECYCLE.move("agreement", state);
        var last = last(engagement).map(plan -> plan.revision).orElse(revision);
        if (last != revision) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Revision %d has taken the place of revision %d: agree that.",
                    last,
                    revision);
        }
        mustHoldActions();
        if (commitment != null && !hasAction("action.commitment")) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "The council was accepted on a commitment: the plan is agreed with an action, marked as"
                                    + " commitment, for it: %s",
                            commitment)
                    .with("lacking", List.of("commitmentAction"));
        }
        agreedOn = today;
        agreedBy = by;
        return decide(to, "action_plan.agreed", null, now);
    }

    CouncilFact close(String reason, LocalDate today, Instant now) {
        var to = LIFECYCLE.move("closure", state);
        closedOn = today;
        return decide(to, "action_plan.closed", reason, now);
    }

    private void mustHoldActions() {
        if (!hasAction("true")) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "A plan has an action at least that was not dropped; lacking: actions.")
                    .with("lacking", List.of("actions"));
        }
    }

    private boolean hasAction(String which) {
        return Scalars.query(getEntityManager(), """
                        select exists (
                            select from plan_action join action on action.id = plan_action.action
                            where plan_action.plan = ?1 and action.state <> 'DROPPED' and %s)""".formatted(which), Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    private CouncilFact decide(State to, String event, String reason, Instant now) {
        var from = state;
        state = to;
        this.reason = reason;
        return told(event, from, reason, now);
    }
}
