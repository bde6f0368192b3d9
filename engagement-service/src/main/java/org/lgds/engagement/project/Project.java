package org.lgds.engagement.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Visibility;

/** Joint work of councils, a department and others on one service (DOMAIN.md 5.5): from a proposal to what lives on. */
@Entity
public class Project extends ProjectRecord {

    /** A council's proposal; it must be persisted. */
    static Project proposed(ChangedProject contents, String area) {
        var project = new Project();
        project.id = Ids.next();
        project.state = State.PROPOSED;
        project.visibility = Visibility.SECTOR;
        project.write(contents, area);
        return project;
    }

    /** What a flagged service area proposes. */
    public static Project ofFlag(String area, LocalDate flaggedOn, String title) {
        var project = proposed(new ChangedProject(title, null, Kind.COUNCIL_LED, null), area);
        project.flagArea = area;
        project.flaggedOn = flaggedOn;
        return project;
    }

    /** True once this flag of an area has proposed a project. */
    public static boolean isOfFlag(String area, LocalDate flaggedOn) {
        return count("flagArea = ?1 and flaggedOn = ?2", area, flaggedOn) > 0;
    }

    /** The project, with no one else changing it until the transaction ends: for what several do to it at once. */
    public static Optional<Project> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Set<String> possibleActions() {
        return LIFECYCLE.actionsFrom(state);
    }

    /** Who is invited; it must be persisted, and told by one of the project's events. */
    public Participant invite(Invited who, LocalDate lapsesOn, Instant now) {
        mustBeUnderWay();
        var participant = Participant.invited(this, who, lapsesOn, now);
        participants.add(participant);
        return participant;
    }

    public ProjectEvent propose(Instant now) {
        return tell("project.proposed", null, null, now);
    }

    ProjectEvent change(ChangedProject contents, String area, Instant now) {
        if (state != State.PROPOSED && state != State.FORMING) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "What a project is about is written while it is proposed or forming; then the charter holds.");
        }
        write(contents, area);
        return tell("project.changed", state, null, now);
    }

    /** The number of an event that a part of it tells itself, under its lock. */
    public long next(Instant now) {
        return changed(now);
    }

    /** One of its parts has changed, under its lock, and is told as widely as the project is. */
    public ProjectEvent tell(String event, State from, String why, Instant now) {
        return told(event, Change.of(from, state, why), visibility, now);
    }

    /** The same, told to the participants and LGDS alone. */
    public ProjectEvent tellParticipants(String event, Instant now) {
        return tellParticipants(event, null, now);
    }

    ProjectEvent tellParticipants(String event, String why, Instant now) {
        return told(event, Change.of(state, state, why), Visibility.COUNCIL, now);
    }

    private ProjectEvent told(String event, Change change, Visibility audience, Instant now) {
        return ProjectEvent.of(event, this, audience, change, changed(now));
    }

    /** An elected member's case; only the same one changes it. */
    ProjectEvent record(String theCase, String member, Instant now) {
        LIFECYCLE.move("sponsor-case", state);
        if (!isOpenToCaseOf(member)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The case of another elected member is on record; only they change it, and one case is enough.");
        }
        sponsorCase = theCase;
        sponsor = member;
        return tell("project.changed", state, null, now);
    }

    ProjectEvent form(Instant now) {
        return move("forming", "project.forming_started", null, now);
    }

    /** A new wording: what was signed before does not count any more. */
    ProjectEvent charter(String text, boolean openOutputs, String writer, Instant now) {
        LIFECYCLE.move("charter", state);
        this.openOutputs = openOutputs;
        charter = text;
        charterBy = writer;
        charterRevision++;
        return tellParticipants("project.changed", now);
    }

    ProjectEvent advise(String sub, Instant now) {
        mustBeUnderWay();
        advisor = sub;
        return tellParticipants("project.changed", now);
    }

    boolean hasAnswered(UUID other) {
        return answers.stream().anyMatch(answer -> answer.project().equals(other));
    }

    ProjectEvent answer(Answer answer, Instant now) {
        LIFECYCLE.move("answer", state);
        var all = new ArrayList<>(answers);
        all.removeIf(one -> one.project().equals(answer.project()));
        all.add(answer);
        Answer.mustHaveRoom(all);
        answers = List.copyOf(all);
        return tell("project.changed", state, null, now);
    }

    /**
     * Begins the common work.
     *
     * @param unanswered open projects on the same service without an answer
     * @throws Problem 409 naming in {@code lacking} what the guard of DOMAIN.md 5.5 misses
     */
    ProjectEvent charterIt(List<Competing> unanswered, LocalDate today, Instant now) {
        var to = LIFECYCLE.move("chartering", state);
        Guard.ofChartering(this, unanswered);
        charteredOn = today;
        visibility = Visibility.PUBLIC;
        return decide(to, "project.chartered", null, now);
    }

    /**
     * Begins the next stage of work; whether the last one was good enough is for its assessment to say.
     *
     * @param stage {@code DISCOVERY}, {@code ALPHA}, {@code BETA} or {@code LIVE}
     */
    public ProjectEvent start(State stage, LocalDate today, Instant now) {
        var to = LIFECYCLE.move(stage.name().toLowerCase(Locale.ROOT), state);
        var all = new ArrayList<>(stages);
        all.add(Stage.started(stage, today));
        stages = List.copyOf(all);
        return decide(to, stage == State.LIVE ? "project.went_live" : "project.stage_started", null, now);
    }

    /** The panel has reported on a stage that the project has come to. */
    public ProjectEvent assess(State stage, Rating overall, LocalDate today, Object report, Instant now) {
        mustBeAtWork();
        stages = stages.stream()
                .map(one -> one.stage() == stage ? one.assessed(overall, today) : one)
                .toList();
        return tell("project.stage_assessed", state, null, now).with("assessment", report);
    }

    public ProjectEvent publish(Object playback, Instant now) {
        mustBeAtWork();
        playbacks++;
        return tell("project.playback_published", state, null, now).with("playback", playback);
    }

    /** Lets only a project go on that is in a stage of work. */
    public void mustBeAtWork() {
        mustBeUnderWay();
        if (stages.isEmpty()) {
            throw Problem.of(ProblemType.WRONG_STATE, "The project is in no stage yet; discovery is the first.")
                    .with("state", state);
        }
    }

    ProjectEvent pause(String why, Instant now) {
        var to = LIFECYCLE.move("pause", state);
        pausedFrom = state;
        return decide(to, "project.paused", why, now);
    }

    ProjectEvent resume(Instant now) {
        LIFECYCLE.move("resumption", state);
        var left = pausedFrom;
        pausedFrom = null;
        return decide(left, "project.resumed", null, now);
    }

    ProjectEvent stop(String why, String found, Instant now) {
        var to = LIFECYCLE.move("stop", state);
        pausedFrom = null;
        findings = found;
        visibility = Visibility.PUBLIC;
        return decide(to, "project.stopped", why, now);
    }

    ProjectEvent close(Instant now) {
        return move("closure", "project.closed", null, now);
    }

    /** Lets parts of it change only while it is neither over nor paused. */
    public void mustBeUnderWay() {
        if (!isUnderWay()) {
            throw Problem.of(
                            ProblemType.WRONG_STATE,
                            state == State.PAUSED
                                    ? "The project is paused; let it resume first."
                                    : "The project is over; nothing in it changes any more.")
                    .with("state", state);
        }
    }

    private ProjectEvent move(String action, String event, String why, Instant now) {
        return decide(LIFECYCLE.move(action, state), event, why, now);
    }

    private ProjectEvent decide(State to, String event, String why, Instant now) {
        var from = state;
        state = to;
        reason = why;
        return tell(event, from, why, now);
    }
}
