package org.lgds.engagement.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lgds.engagement.council.CouncilRecord;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.result.Dimension;
import org.lgds.engagement.result.KnownResult;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** A council's wish to be advised, from its draft to LGDS's answer. */
@Entity
public class EngagementRequest extends CouncilRecord {

    public static final Kind<EngagementRequest> KIND =
            new Kind<>(EngagementRequest.class, "engagement_request", "request");

    /** Where a request stands; triaged, LGDS has looked at the conditions of political will. */
    public enum State {
        DRAFT,
        SUBMITTED,
        TRIAGED,
        ACCEPTED,
        DECLINED,
        DEFERRED,
        WITHDRAWN
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.DRAFT, State.DRAFT)
            .action("submission", State.DRAFT, State.SUBMITTED)
            .action("triage", List.of(State.SUBMITTED, State.DEFERRED), State.TRIAGED)
            .action("acceptance", State.TRIAGED, State.ACCEPTED)
            .action("decline", State.TRIAGED, State.DECLINED)
            .action("deferral", State.TRIAGED, State.DEFERRED)
            .action(
                    "withdrawal",
                    List.of(State.DRAFT, State.SUBMITTED, State.TRIAGED, State.DEFERRED),
                    State.WITHDRAWN);

    private static final String REORGANISED = "The council has ended; its request goes to who follows it.";

    private static final Set<String> OF_THE_COUNCIL = Set.of("submission", "withdrawal");

    public String title;
    public String sponsor;
    public String sro;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> dimensions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<Integer> services;

    public String need;

    @Enumerated(EnumType.STRING)
    public State state;

    @Embedded
    public Triage triage;

    public String commitmentAction;

    /** Why the last decision was taken. */
    public String reason;

    /** The day on which a deferred request is looked at again. */
    public LocalDate deferredUntil;

    /** What an accepted request became. */
    public UUID engagement;

    /** Null of one that the council thought of itself. */
    @Embedded
    public Suggestion suggestion;

    /** Subjects of those who wrote it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> drafters = List.of();

    static EngagementRequest draft(String council) {
        var request = new EngagementRequest();
        request.id = Ids.next();
        request.council = council;
        return request;
    }

    /**
     * A draft that LGDS proposes to a council; {@link #suggest} tells of it, and it must be persisted.
     *
     * @param need why, in words
     */
    public static EngagementRequest suggested(
            String council, Suggestion suggestion, String title, Focus focus, String need) {
        var request = draft(council);
        request.suggestion = suggestion;
        request.fill(new ChangedEngagementRequest(title, null, null, focus, need));
        return request;
    }

    public EngagementRequestEvent suggest(Instant now) {
        state = State.DRAFT;
        return event("request.changed", null, null, now);
    }

    /** Its cause is gone, and nobody has taken it up. */
    public EngagementRequestEvent fade(String reason, Instant now) {
        return withdraw(reason, now);
    }

    public Focus focus() {
        return new Focus(dimensions.stream().map(Dimension::valueOf).toList(), services);
    }

    @Override
    protected Set<String> possibleActions() {
        return proposedSuccessor == null ? LIFECYCLE.actionsFrom(state) : new HashSet<>(Set.of("transfer"));
    }

    @Override
    protected Set<String> actionsOfTheCouncil() {
        return OF_THE_COUNCIL;
    }

    /**
     * Writes the draft, the first time or anew.
     *
     * @param by the subject of who writes
     */
    EngagementRequestEvent write(ChangedEngagementRequest contents, String by, Instant now) {
        var from = state;
        state = from == null ? State.DRAFT : LIFECYCLE.move("change", from);
        fill(contents);
        drafters = Stream.concat(drafters.stream(), Stream.of(by)).distinct().toList();
        return event("request.changed", from, null, now);
    }

    /** Throws {@link Problem} as {@link Submission#mustBeDue}. */
    EngagementRequestEvent submit(Submission submission, Instant now) {
        var to = LIFECYCLE.move("submission", state);
        submission.mustBeDue(this);
        return decide(to, "request.submitted", null, now);
    }

    /**
     * Takes down what LGDS found.
     *
     * @param current the council's result, whose levels count
     * @throws Problem 409 as {@link NewTriage#with}
     */
    EngagementRequestEvent triage(NewTriage found, Optional<KnownResult> current, Instant now) {
        var to = LIFECYCLE.move("triage", state);
        triage = found.with(current);
        return decide(to, "request.triaged", null, now);
    }

    /**
     * Accepts it as an engagement.
     *
     * @param current the council's result now, which may be a newer one than it was triaged by
     * @throws Problem 409 when a condition is at level 1 and no commitment action is agreed
     */
    EngagementRequestEvent accept(UUID engagement, Acceptance terms, Optional<KnownResult> current, Instant now) {
        var to = LIFECYCLE.move("acceptance", state);
        var isAsked = triage.asksForACommitmentAction()
                || current.filter(KnownResult::hasAConditionAtLevelOne).isPresent();
        if (isAsked && terms.commitmentAction() == null) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "A council at level 1 in a condition is accepted only with a commitmentAction.")
                    .with("lacking", List.of("commitmentAction"));
        }
        this.engagement = engagement;
        commitmentAction = terms.commitmentAction();
        return decide(to, "request.accepted", terms.reason(), now);
    }

    EngagementRequestEvent decline(String reason, Instant now) {
        return decide(LIFECYCLE.move("decline", state), "request.declined", reason, now);
    }

    EngagementRequestEvent defer(Deferral deferral, Instant now) {
        var to = LIFECYCLE.move("deferral", state);
        var from = state;
        state = to;
        reason = deferral.reason();
        deferredUntil = deferral.until();
        return event("request.deferred", from, reason, now);
    }

    EngagementRequestEvent withdraw(String reason, Instant now) {
        return decide(LIFECYCLE.move("withdrawal", state), "request.withdrawn", reason, now);
    }

    /** Its council has ended: it goes to the successor, or waits for it to be said which of several has it. */
    EngagementRequestEvent succeed(Heirs heirs, Instant now) {
        follow(heirs);
        return event("request.changed", state, REORGANISED, now);
    }

    /** It is said which of several successors has it. */
    EngagementRequestEvent passTo(String successor, Instant now) {
        goTo(successor);
        return event("request.changed", state, REORGANISED, now);
    }

    private void fill(ChangedEngagementRequest contents) {
        var focus = contents.focus() == null ? new Focus(null, null) : contents.focus();
        title = contents.title();
        sponsor = contents.sponsor();
        sro = contents.sro();
        dimensions = focus.dimensions().stream().map(Enum::name).toList();
        services = focus.services();
        need = contents.need();
    }

    private EngagementRequestEvent decide(State to, String event, String reason, Instant now) {
        var from = state;
        state = to;
        this.reason = reason;
        deferredUntil = null;
        return event(event, from, reason, now);
    }

    private EngagementRequestEvent event(String name, State from, String reason, Instant now) {
        var sequence = changed(now);
        return new EngagementRequestEvent(
                name, EngagementRequestView.of(this, null), Change.of(from, state, reason), sequence);
    }
}
