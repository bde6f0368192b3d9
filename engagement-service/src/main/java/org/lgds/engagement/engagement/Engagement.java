package org.lgds.engagement.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.council.Heirs;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Advisory support that LGDS agrees with one council. */
@Entity
public class Engagement extends EngagementRecord {

    public static final Kind<Engagement> KIND = new Kind<>(Engagement.class, "engagement", "engagement");

    /** Where an engagement stands. */
    public enum State {
        /** What it is to be about is being found out. */
        SCOPING,
        /** Scope, lead advisor and days are agreed. */
        AGREED,
        /** Advice is being given. */
        ACTIVE,
        /** The council is carrying out its plan. */
        FOLLOW_UP,
        /** It rests, and goes on from where it was. */
        PAUSED,
        /** Every recommendation is decided on, and every measure has a reading or a reason. */
        COMPLETED,
        /** It ended before that, for a reason. */
        ENDED_EARLY;

        public boolean isOpen() {
            return this != COMPLETED && this != ENDED_EARLY;
        }
    }

    static final Lifecycle<State> LIFECYCLE = EngagementDiagram.drawn();

    static final int MOST_ADVISORS = 20;

    private static final Set<String> OF_THE_COUNCIL = Set.of("position-statement");

    /** What an accepted request becomes. */
    public static Engagement asked(String council, UUID request, String title, String commitmentAction) {
        var engagement = offered(council, title, commitmentAction);
        engagement.request = request;
        return engagement;
    }

    /** What LGDS offers of itself. */
    static Engagement offered(String council, String title, String commitmentAction) {
        var engagement = new Engagement();
        engagement.id = Ids.next();
        engagement.council = council;
        engagement.title = title;
        engagement.commitmentAction = commitmentAction;
        return engagement;
    }

    /** Held until the transaction ends, so that it does not end while something is added to it. */
    public static Optional<Engagement> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** True while something can be added to it. */
    public static boolean isOpen(UUID id) {
        return count("id = ?1 and state not in ?2", id, List.of(State.COMPLETED, State.ENDED_EARLY)) > 0;
    }

    /** True while it waits for it to be said which of several successors has it. */
    public static boolean waits(UUID id) {
        return count("id = ?1 and proposedSuccessor is not null", id) > 0;
    }

    /** Throws {@link Problem} 409 for what goes with an engagement that waits for a successor. */
    public static void mustNotWait(UUID id) {
        if (waits(id)) {
            throw Problem.of(ProblemType.CONFLICT, "It goes with its engagement %s: say which council has that.", id);
        }
    }

    @Override
    protected Set<String> possibleActions() {
        // Of a council that has ended: first it must be said whose it is.
        return proposedSuccessor == null ? LIFECYCLE.actionsFrom(state) : new LinkedHashSet<>(Set.of("transfer"));
    }

    @Override
    protected Set<String> actionsOfTheCouncil() {
        return OF_THE_COUNCIL;
    }

    public EngagementEvent scope(Instant now) {
        return decide(State.SCOPING, "engagement.scoped", null, now);
    }

    EngagementEvent write(ChangedEngagement contents, Instant now) {
        var to = LIFECYCLE.move("change", state);
        title = contents.title();
        scope = contents.scope();
        leadAdvisor = contents.leadAdvisor();
        furtherAdvisors = furtherAdvisors.stream()
                .filter(advisor -> !advisor.equals(contents.leadAdvisor()))
                .toList();
        days = contents.days();
        return decide(to, "engagement.changed", null, now);
    }

    EngagementEvent receive(String statement, Instant now) {
        var to = LIFECYCLE.move("position-statement", state);
        positionStatement = statement;
        return decide(to, "position_statement.received", null, now);
    }

    EngagementEvent agree(Instant now) {
        var to = LIFECYCLE.move("agreement", state);
        refuse(
                "An engagement is agreed with its scope, lead advisor, days and the council's position statement",
                lacking());
        return decide(to, "engagement.agreed", null, now);
    }

    EngagementEvent start(Instant now) {
        return decide(LIFECYCLE.move("start", state), "engagement.started", null, now);
    }

    /** @param lacking what a step asks for that is not there, as the features that keep it say */
    EngagementEvent followUp(List<String> lacking, Instant now) {
        var to = LIFECYCLE.move("follow-up", state);
        refuse("Follow-up begins with an agreed plan", lacking);
        return decide(to, "engagement.entered_follow_up", null, now);
    }

    EngagementEvent complete(List<String> lacking, Instant now) {
        var to = LIFECYCLE.move("completion", state);
        refuse(
                "An engagement is completed after its progress review, with every recommendation decided and every measure"
                        + " read or the reason stated why not",
                lacking);
        return decide(to, "engagement.completed", null, now);
    }

    /** Gives it to someone, as its lead or beside them. */
    EngagementEvent assign(Assignment to, Instant now) {
        LIFECYCLE.move("assignment", state);
        var further = new ArrayList<>(furtherAdvisors);
        further.remove(to.advisor());
        if (to.leads()) {
            leadAdvisor = to.advisor();
        } else if (to.advisor().equals(leadAdvisor)) {
            throw Problem.of(ProblemType.CONFLICT, "They lead the engagement: name another lead first.");
        } else {
            further.add(to.advisor());
        }
        if (further.size() > MOST_ADVISORS) {
            throw Problem.of(
                    ProblemType.CONFLICT, "%d advise beside the lead at most; release one first.", MOST_ADVISORS);
        }
        furtherAdvisors = further;
        return changed("advisor.assigned", null, now);
    }

    /** One who advised beside the lead does so no more. */
    EngagementEvent release(String advisor, String reason, Instant now) {
        LIFECYCLE.move("release", state);
        var further = new ArrayList<>(furtherAdvisors);
        if (!further.remove(advisor)) {
            throw Problem.of(
                    ProblemType.CONFLICT, "They do not advise beside the lead; furtherAdvisors names those who do.");
        }
        furtherAdvisors = further;
        return changed("engagement.changed", reason, now);
    }

    /**
     * Counts what a session took, or what a correction of it makes of that. The engagement is held alone.
     *
     * @param quarters of days, negative to take back
     */
    public EngagementEvent use(int quarters, Instant now) {
        quartersUsed += quarters;
        return changed("engagement.changed", null, now);
    }

    EngagementEvent pause(String reason, Instant now) {
        var to = LIFECYCLE.move("pause", state);
        pausedFrom = state;
        return decide(to, "engagement.paused", reason, now);
    }

    EngagementEvent resume(Instant now) {
        LIFECYCLE.move("resumption", state);
        var left = pausedFrom;
        pausedFrom = null;
        return decide(left, "engagement.resumed", null, now);
    }

    EngagementEvent endEarly(String reason, Instant now) {
        var to = LIFECYCLE.move("early-end", state);
        pausedFrom = null;
        return decide(to, "engagement.ended_early", reason, now);
    }

    /** Goes to the successor, or waits for one of several to be named. */
    EngagementEvent inherit(Heirs heirs, Instant now) {
        follow(heirs);
        return changed(proposedSuccessor == null ? "engagement.transferred" : "engagement.changed", null, now);
    }

    EngagementEvent passTo(String successor, Instant now) {
        goTo(successor);
        return changed("engagement.transferred", null, now);
    }

    private static void refuse(String rule, List<String> lacking) {
        if (!lacking.isEmpty()) {
            throw Problem.of(ProblemType.CONFLICT, "%s; lacking: %s.", rule, String.join(", ", lacking))
                    .with("lacking", lacking);
        }
    }

    private EngagementEvent decide(State to, String event, String reason, Instant now) {
        var from = state;
        state = to;
        this.reason = reason;
        return event(event, from, reason, now);
    }

    /** Something beside the state: why that was decided last stays said. */
    private EngagementEvent changed(String event, String why, Instant now) {
        return event(event, state, why, now);
    }

    private EngagementEvent event(String name, State from, String why, Instant now) {
        var sequence = changed(now);
        return new EngagementEvent(name, EngagementView.of(this, null), Change.of(from, state, why), sequence);
    }
}
