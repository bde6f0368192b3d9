package org.lgds.engagement.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.lgds.engagement.ToldInPart;
import org.lgds.engagement.project.Project;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** A version of a minimum standard: drafted, consulted on, voted on, in force from a day (DOMAIN.md 5.7). */
@Entity
public class StandardVersion extends ToldInPart {

    /** Where a version of a standard stands. */
    public enum State {
        /** It is being written. */
        DRAFT,
        /** Anyone may comment. */
        CONSULTATION,
        /** It is agreed, and holds from a day to come. */
        AGREED,
        /** It holds. */
        IN_FORCE,
        /** A later version holds. */
        SUPERSEDED,
        /** It holds no more. */
        WITHDRAWN
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.DRAFT, State.DRAFT)
            .action("consultation", State.DRAFT, State.CONSULTATION)
            .action("comments", State.CONSULTATION, State.CONSULTATION)
            .action("votes", State.CONSULTATION, State.CONSULTATION)
            .action("agreement", State.CONSULTATION, State.AGREED)
            .action("coming into force", State.AGREED, State.IN_FORCE)
            .action("supersession", State.IN_FORCE, State.SUPERSEDED)
            .action("withdrawal", State.IN_FORCE, State.WITHDRAWN);

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "standard", updatable = false)
    public Standard standard;

    @Column(updatable = false)
    public int number;

    public String summary;

    @Convert(converter = CriteriaColumn.class)
    public List<Criterion> criteria = List.of();

    @Enumerated(EnumType.STRING)
    public State state;

    public LocalDate openedOn;

    /** The last day on which comments are taken. */
    public LocalDate closesOn;

    public int comments;
    public LocalDate agreedOn;
    public LocalDate inForceFrom;

    /** The day it was superseded or withdrawn. */
    public LocalDate endedOn;

    /** Why it was withdrawn. */
    public String reason;

    static StandardVersion draft(Standard standard, int number, Draft contents, Instant now) {
        var draft = new StandardVersion();
        draft.id = Ids.next();
        draft.standard = standard;
        draft.number = number;
        draft.state = State.DRAFT;
        draft.write(contents);
        draft.changed(now);
        return draft;
    }

    @Override
    public String key() {
        return id.toString();
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    @Override
    protected boolean isSeenInFullBy(Caller caller) {
        return standard.isSeenInFullBy(caller);
    }

    Set<String> possibleActions() {
        return LIFECYCLE.actionsFrom(state);
    }

    private void write(Draft contents) {
        summary = contents.summary();
        criteria = List.copyOf(contents.criteria());
    }

    /** It is drafted, and the participants are told. */
    StandardEvent drafted(Project project, Instant now) {
        return tell("standard.changed", null, Visibility.COUNCIL, project, now);
    }

    StandardEvent change(Draft contents, Project project, Instant now) {
        LIFECYCLE.move("change", state);
        write(contents);
        return tell("standard.changed", state, Visibility.COUNCIL, project, now);
    }

    /**
     * Asks everybody.
     *
     * @param last the last day on which comments are taken
     * @throws Problem 409 without a criterion that must be met
     */
    StandardEvent consult(LocalDate today, LocalDate last, Project project, Instant now) {
        var to = LIFECYCLE.move("consultation", state);
        standard.mustBeCarriedOn(project);
        if (criteria.stream().noneMatch(Criterion::isMust)) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "A standard has at least one criterion that a service must meet; draft it first.")
                    .with("lacking", List.of("criteria"));
        }
        openedOn = today;
        closesOn = last;
        return decide(to, "standard.consultation_opened", project, now);
    }

    /** A comment was made or answered. */
    StandardEvent hear(boolean isNew, LocalDate today, Project project, Instant now) {
        if (isNew) {
            mustBeHeard(today);
            comments++;
        }
        return tell("standard.changed", state, Visibility.PUBLIC, project, now);
    }

    void mustBeHeard(LocalDate today) {
        LIFECYCLE.move("comments", state);
        if (today.isAfter(closesOn)) {
            throw Problem.of(
                    ProblemType.CONFLICT, "The consultation closed on %s; it takes no more comments.", closesOn);
        }
    }

    /** A participant has voted, or changed its vote. */
    StandardEvent hearVote(Project project, Instant now) {
        LIFECYCLE.move("votes", state);
        standard.mustBeCarriedOn(project);
        return tell("standard.changed", state, Visibility.COUNCIL, project, now);
    }

    /**
     * The participants have agreed it.
     *
     * @throws Problem 409 while the consultation lasts, where the votes are not enough, and where it would not come into force between
     *     the older versions and the newer ones
     */
    StandardEvent agree(Tally tally, LocalDate from, LocalDate today, Project project, Instant now) {
        var to = LIFECYCLE.move("agreement", state);
        standard.mustBeCarriedOn(project);
        if (!today.isAfter(closesOn)) {
            throw Problem.of(
                    ProblemType.CONFLICT, "The consultation lasts until %s; it is agreed after that day.", closesOn);
        }
        tally.mustAgree();
        standard.mustComeInOrder(this, from);
        agreedOn = today;
        inForceFrom = from;
        return decide(to, "standard.agreed", project, now);
    }

    StandardEvent comeIntoForce(Project project, Instant now) {
        return decide(LIFECYCLE.move("coming into force", state), "standard.came_into_force", project, now);
    }

    StandardEvent supersede(LocalDate on, Project project, Instant now) {
        var to = LIFECYCLE.move("supersession", state);
        endedOn = on;
        return decide(to, "standard.superseded", project, now);
    }

    StandardEvent withdraw(String why, LocalDate today, Project project, Instant now) {
        var to = LIFECYCLE.move("withdrawal", state);
        endedOn = today;
        reason = why;
        return decide(to, "standard.withdrawn", project, now);
    }

    /**
     * Lets only a version be claimed that holds now.
     *
     * @throws Problem 409 for another
     */
    public void mustBeInForce() {
        if (state != State.IN_FORCE) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Version %d of the standard is %s; conformance is claimed with the one in force.",
                    number,
                    state.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private StandardEvent decide(State to, String event, Project project, Instant now) {
        var from = state;
        state = to;
        return tell(event, from, Visibility.PUBLIC, project, now);
    }

    private StandardEvent tell(String event, State from, Visibility audience, Project project, Instant now) {
        if (audience == Visibility.PUBLIC) {
            changed(now);
        } else {
            changedForSome(now);
        }
        return standard.tell(event, this, Change.of(from, state, reason), audience, project, now);
    }
}
