package org.lgds.engagement.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.engagement.project.Participants;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectEvent;
import org.lgds.engagement.project.Rating;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** An independent panel's look at a stage of a project (DOMAIN.md 5.6). */
@Entity
public class StageAssessment extends Aggregate {

    /** Where a stage assessment stands. */
    public enum State {
        /** The panel is to look. */
        SCHEDULED,
        /** The panel has looked. */
        HELD,
        /** Its report is published. */
        REPORTED,
        /** It will not be held. */
        CANCELLED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("rescheduling", State.SCHEDULED, State.SCHEDULED)
            .action("cancellation", List.of(State.SCHEDULED, State.HELD), State.CANCELLED)
            .action("holding", State.SCHEDULED, State.HELD)
            .action("report", State.HELD, State.REPORTED)
            .action("planning", State.REPORTED, State.REPORTED);

    @Id
    public UUID id;

    public UUID project;

    @Enumerated(EnumType.STRING)
    public Project.State stage;

    @Enumerated(EnumType.STRING)
    public State state;

    public LocalDate scheduledFor;

    /** True once its day has gone by and it was not held, until it is or has another day. */
    public boolean overdue;

    /** Why its day was changed last, or why it was cancelled; one that was held keeps its day. */
    public String reason;

    public String leadAssessor;

    @Convert(converter = PanelColumn.class)
    public List<PanelMember> panel = List.of();

    public LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    public Rating overall;

    public String summary;

    @Convert(converter = PointsColumn.class)
    public List<PointRating> points = List.of();

    @Convert(converter = ActionsColumn.class)
    public List<AssessedAction> actions = List.of();

    public LocalDate reportedOn;

    static StageAssessment scheduled(Project project, NewAssessment wanted) {
        var assessment = new StageAssessment();
        assessment.id = Ids.next();
        assessment.project = project.id;
        assessment.stage = project.state;
        assessment.state = State.SCHEDULED;
        assessment.scheduledFor = wanted.scheduledFor();
        assessment.leadAssessor = wanted.leadAssessor();
        assessment.panel = List.copyOf(wanted.panel());
        return assessment;
    }

    /** The one that is still to be held or reported. */
    static Optional<StageAssessment> underWay(UUID project) {
        return find("project = ?1 and state in ?2", project, List.of(State.SCHEDULED, State.HELD))
                .firstResultOptional();
    }

    /** The last report on a stage. */
    static Optional<StageAssessment> last(UUID project, Project.State stage) {
        return find("project = ?1 and stage = ?2 and state = ?3 order by id desc", project, stage, State.REPORTED)
                .firstResultOptional();
    }

    @Override
    public String key() {
        return id.toString();
    }

    Set<String> possibleActions() {
        return LIFECYCLE.actionsFrom(state);
    }

    boolean hasOnPanel(String sub) {
        return panel.stream().anyMatch(member -> member.sub().equals(sub));
    }

    /**
     * Lets the project go on: by green, or by amber where every action has its date and an owner who takes part.
     *
     * @param together who takes part now: an action of whoever has left is nobody's
     * @throws Problem 409 for red, which stays or stops
     */
    void mustLetOn(Participants together) {
        var owners = together.joined().map(one -> one.id).toList();
        var open = actions.stream().filter(action -> !action.isDoneBy(owners)).toList();
        if (overall == Rating.RED) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The stage was found red: the project stays in it until a new assessment, or stops.");
        }
        if (overall == Rating.AMBER && !open.isEmpty()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "The stage was found amber: it ends once each of its actions has a date and an owner that takes part.")
                    .with("actions", open.stream().map(AssessedAction::id).toList());
        }
    }

    AssessmentEvent schedule(Project project, Instant now) {
        return tell("stage_assessment.scheduled", project, null, null, now);
    }

    AssessmentEvent reschedule(LocalDate on, String why, Project project, Instant now) {
        LIFECYCLE.move("rescheduling", state);
        scheduledFor = on;
        overdue = false;
        reason = why;
        return tell("stage_assessment.changed", project, state, why, now);
    }

    AssessmentEvent cancel(String why, Project project, Instant now) {
        var from = state;
        state = LIFECYCLE.move("cancellation", state);
        overdue = false;
        reason = why;
        return tell("stage_assessment.cancelled", project, from, why, now);
    }

    /** True for one whose day is over without it being held, and of which nobody was told that yet. */
    boolean isDue(LocalDate today) {
        return state == State.SCHEDULED && !overdue && scheduledFor.isBefore(today);
    }

    AssessmentEvent fallDue(Project project, Instant now) {
        overdue = true;
        return tell(
                "stage_assessment.changed", project, state, "It was to be held on %s.".formatted(scheduledFor), now);
    }

    AssessmentEvent hold(LocalDate on, Project project, Instant now) {
        var from = state;
        state = LIFECYCLE.move("holding", state);
        heldOn = on;
        overdue = false;
        return tell("stage_assessment.held", project, from, null, now);
    }

    ProjectEvent report(Report report, Project project, LocalDate today, Instant now) {
        state = LIFECYCLE.move("report", state);
        overall = report.overall();
        summary = report.summary();
        points = List.copyOf(report.points());
        actions = report.actions().stream()
                .map(one -> new AssessedAction(Ids.next(), one.what(), one.owner(), one.dueOn()))
                .toList();
        reportedOn = today;
        changed(now);
        return project.assess(stage, overall, today, AssessmentView.published(this), now);
    }

    /** An action gets its owner and its date. */
    ProjectEvent plan(UUID action, UUID owner, LocalDate dueOn, Project project, Instant now) {
        LIFECYCLE.move("planning", state);
        var all = new ArrayList<>(actions);
        var found = all.stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(ProblemType.UNKNOWN_REFERENCE, "The assessment has no action %s.", action));
        all.set(all.indexOf(found), new AssessedAction(action, found.what(), owner, dueOn));
        actions = List.copyOf(all);
        changed(now);
        return project.tell("project.changed", project.state, null, now)
                .with("assessment", AssessmentView.published(this));
    }

    private AssessmentEvent tell(String event, Project project, State from, String why, Instant now) {
        changed(now);
        return AssessmentEvent.of(event, this, project, Change.of(from, state, why), now);
    }
}
