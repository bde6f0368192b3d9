package org.lgds.engagement.engagement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.council.CouncilRecord;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Advisory support that LGDS agrees with one council. */
@Entity
public class Engagement extends CouncilRecord {

    public static final Kind<Engagement> KIND = new Kind<>(Engagement.class, "engagement", "engagement");

    public enum State {
        SCOPING,
        AGREED,
        ACTIVE,
        FOLLOW_UP,
        PAUSED,
        COMPLETED,
        ENDED_EARLY;

        public boolean isOpen() {
            return this != COMPLETED && this != ENDED_EARLY;
        }
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.SCOPING, State.SCOPING)
            .action("position-statement", State.SCOPING, State.SCOPING)
            .action("agreement", State.SCOPING, State.AGREED)
            .action("start", State.AGREED, State.ACTIVE)
            .action("follow-up", State.ACTIVE, State.FOLLOW_UP)
            .action("completion", State.FOLLOW_UP, State.COMPLETED)
            .action("pause", List.of(State.AGREED, State.ACTIVE, State.FOLLOW_UP), State.PAUSED)
            // To the state that was left, whichever it was.
            .action("resumption", State.PAUSED, State.ACTIVE)
            .action(
                    "early-end",
                    List.of(State.SCOPING, State.AGREED, State.ACTIVE, State.FOLLOW_UP, State.PAUSED),
                    State.ENDED_EARLY);

    private static final Set<String> OF_THE_COUNCIL = Set.of("position-statement");

    public UUID request;
    public String title;
    public String scope;
    public String leadAdvisor;
    public Integer days;
    public String positionStatement;

    /** Without it the plan cannot be agreed, where it was asked for. */
    public String commitmentAction;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public State pausedFrom;

    /** Why the last decision was taken. */
    public String reason;

    /** What an accepted request becomes. */
    public static Engagement asked(String council, UUID request, String title, String commitmentAction) {
        var engagement = offered(council, title);
        engagement.request = request;
        engagement.commitmentAction = commitmentAction;
        return engagement;
    }

    static Engagement offered(String council, String title) {
        var engagement = new Engagement();
        engagement.id = Ids.next();
        engagement.council = council;
        engagement.title = title;
        return engagement;
    }

    /** Held until the transaction ends, so that it does not end while something is added to it. */
    public static Optional<Engagement> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    @Override
    protected Set<String> possibleActions() {
        return LIFECYCLE.actionsFrom(state);
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
        var lacking = lacking();
        if (!lacking.isEmpty()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "An engagement is agreed with its scope, lead advisor, days and the council's position"
                                    + " statement; lacking: %s.",
                            String.join(", ", lacking))
                    .with("lacking", lacking);
        }
        return decide(to, "engagement.agreed", null, now);
    }

    EngagementEvent start(Instant now) {
        return decide(LIFECYCLE.move("start", state), "engagement.started", null, now);
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

    private List<String> lacking() {
        var lacking = new ArrayList<String>();
        if (scope == null) {
            lacking.add("scope");
        }
        if (leadAdvisor == null) {
            lacking.add("leadAdvisor");
        }
        if (days == null) {
            lacking.add("days");
        }
        if (positionStatement == null) {
            lacking.add("positionStatement");
        }
        return lacking;
    }

    private EngagementEvent decide(State to, String event, String reason, Instant now) {
        var from = state;
        state = to;
        this.reason = reason;
        var sequence = changed(now);
        return new EngagementEvent(event, EngagementView.of(this, null), Change.of(from, state, reason), sequence);
    }
}
