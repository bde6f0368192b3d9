package org.lgds.engagement.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.engagement.project.Project;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;

/** A dated deliverable of a project, that a payment may wait for (DOMAIN.md 5.5). */
@Entity
public class Milestone extends Aggregate {

    /** Where a milestone stands. */
    public enum State {
        /** It is to be reached. */
        PLANNED,
        /** A participant says that it is done. */
        SUBMITTED,
        /** LGDS agrees: payments that wait on it can be claimed. */
        ACCEPTED,
        /** LGDS does not agree; it can be submitted again. */
        REJECTED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.PLANNED, State.PLANNED)
            .action("submission", List.of(State.PLANNED, State.REJECTED), State.SUBMITTED)
            .action("acceptance", State.SUBMITTED, State.ACCEPTED)
            .action("rejection", State.SUBMITTED, State.REJECTED);

    @Id
    public UUID id;

    public UUID project;
    public String title;
    public String criteria;
    public LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    public State state;

    public String evidence;
    public String evidenceUrl;
    public LocalDate submittedOn;

    /** The participant that submitted it last. */
    public UUID submittedBy;

    public LocalDate decidedOn;

    /** Why it was rejected. */
    public String reason;

    static Milestone planned(Project project) {
        var milestone = new Milestone();
        milestone.id = Ids.next();
        milestone.project = project.id;
        milestone.state = State.PLANNED;
        return milestone;
    }

    @Override
    public String key() {
        return id.toString();
    }

    Set<String> possibleActions() {
        return LIFECYCLE.actionsFrom(state);
    }

    MilestoneEvent write(PlannedMilestone wanted, Project project, Instant now) {
        LIFECYCLE.move("change", state);
        title = wanted.title();
        criteria = wanted.criteria();
        dueOn = wanted.dueOn();
        return tell("milestone.changed", project, null, null, now);
    }

    MilestoneEvent submit(Submission shown, UUID participant, Project project, LocalDate today, Instant now) {
        var to = LIFECYCLE.move("submission", state);
        evidence = shown.evidence();
        evidenceUrl = shown.evidenceUrl();
        submittedBy = participant;
        submittedOn = today;
        decidedOn = null;
        reason = null;
        return decide(to, "milestone.submitted", project, now);
    }

    MilestoneEvent accept(Project project, LocalDate today, Instant now) {
        var to = LIFECYCLE.move("acceptance", state);
        decidedOn = today;
        return decide(to, "milestone.accepted", project, now);
    }

    MilestoneEvent reject(String why, Project project, LocalDate today, Instant now) {
        var to = LIFECYCLE.move("rejection", state);
        decidedOn = today;
        reason = why;
        return decide(to, "milestone.rejected", project, now);
    }

    private MilestoneEvent decide(State to, String event, Project project, Instant now) {
        var from = state;
        state = to;
        return tell(event, project, from, reason, now);
    }

    private MilestoneEvent tell(String event, Project project, State from, String why, Instant now) {
        changed(now);
        return MilestoneEvent.of(event, this, project, Change.of(from, state, why), now);
    }
}
