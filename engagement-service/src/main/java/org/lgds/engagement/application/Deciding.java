package org.lgds.engagement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.panel.Panel;
import org.lgds.engagement.panel.Tally;
import org.lgds.engagement.programme.Programme;
import org.lgds.engagement.programme.ProgrammeIsCompleting;
import org.lgds.engagement.programme.ProgrammeIsDeciding;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Judges applications: by the rules, by the panel's scores, and within the budget. */
@ApplicationScoped
class Deciding {

    static final ProblemType TOO_FEW_SCORES = new ProblemType("too-few-scores", 409, "More members must score it");

    private final Panel panel;
    private final Applying applying;
    private final Event<ApplicationIsApproved> approved;
    private final Journal journal;
    private final Clock clock;

    Deciding(Panel panel, Applying applying, Event<ApplicationIsApproved> approved, Journal journal, Clock clock) {
        this.panel = panel;
        this.applying = applying;
        this.approved = approved;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void ruleEligible(Application application) {
        var eligible = application.ruleEligible(clock.instant());
        new Submission(application, Programme.held(application.programme)).mustMeetTheRules();
        journal.add(eligible);
    }

    /**
     * Closes the scoring, by the members who have no conflict now.
     *
     * @throws Problem 409 {@code too-few-scores} for less than two, or less than three where they lie far apart
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void score(Application application) {
        var programme = Programme.held(application.programme);
        // Who is giving a score holds the application; those that were given before are counted, and none follows.
        Application.getEntityManager().lock(application, LockModeType.PESSIMISTIC_WRITE);
        var tally = panel.tally(application.applicants());
        var scored = application.score(tally.total(), tally.members(), clock.instant());
        mustSuffice(tally, programme);
        journal.add(scored);
    }

    /** Lets members score it again: one of them has declared an interest since, or too few of their scores count now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void reopenScoring(Application application, String reason) {
        var reopened = application.reopenScoring(reason, clock.instant());
        if (Programme.held(application.programme).state == Programme.State.COMPLETED) {
            throw Problem.of(ProblemType.CONFLICT, "The programme is completed: its applications stay as they are.");
        }
        journal.add(reopened);
    }

    private static void mustSuffice(Tally tally, Programme programme) {
        if (tally.members() < 2) {
            throw Problem.of(
                            TOO_FEW_SCORES,
                            "%d members without a conflict have scored it; at least 2 must.",
                            tally.members())
                    .with("members", tally.members());
        }
        if (tally.members() < 3 && tally.spread() > programme.spreadLimit) {
            throw Problem.of(
                            TOO_FEW_SCORES,
                            "The scores lie %d hundredths of a point apart, more than %d: ask a third member.",
                            tally.spread(),
                            programme.spreadLimit)
                    .with("members", tally.members())
                    .with("spread", tally.spread());
        }
    }

    /**
     * Lets it be answered by the scores that it was scored by: whoever declared an interest since does not count any more.
     *
     * @throws Problem 409 {@code too-few-scores}, and where those that count now are others
     */
    private void mustStandAsScored(Application application, Programme programme) {
        var tally = panel.tally(application.applicants());
        mustSuffice(tally, programme);
        if (tally.total() != application.scoreTotal || tally.members() != application.scorers) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "Members who scored it have declared an interest since: open the scoring again, and close it by the"
                                    + " scores that count.")
                    .with("members", tally.members());
        }
    }

    /** Approves it and offers the award, of what the budget has left. */
    @Transactional(Transactional.TxType.MANDATORY)
    void approve(Application application, Approval approval) {
        KnownCouncil.inBeing(application.council);
        var programme = decided(application, "approval");
        mustStandAsScored(application, programme);
        Applying.mustLead(application.council, application.project);
        new Submission(application, programme).mustStandAfterAVesting(applying.heirs(application));
        var whole = approval.complete(application, programme, LocalDate.now(clock));
        journal.add(application.approve(whole.reason(), clock.instant()));
        approved.fire(new ApplicationIsApproved(application, programme, whole));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void reserve(Application application) {
        mustStandAsScored(application, decided(application, "reservation"));
        journal.add(application.reserve(null, clock.instant()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void refuse(Application application, String reason) {
        decided(application, "refusal");
        journal.add(application.refuse(reason, clock.instant()));
    }

    /** No programme is decided while an application waits for its answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ProgrammeIsDeciding deciding) {
        mustHaveAnswered(deciding.programme());
    }

    /** Nor completed, while one of the reserve list is scored again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ProgrammeIsCompleting completing) {
        mustHaveAnswered(completing.programme());
    }

    private static void mustHaveAnswered(UUID programme) {
        var undecided = Application.count("programme = ?1 and state in ?2", programme, ApplicationState.UNDECIDED);
        if (undecided > 0) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "%d applications to it wait for their answer; decide on them first.",
                            undecided)
                    .with("undecided", undecided);
        }
    }

    /**
     * Answers are given once nobody applies any more: from the reserve list, and to what came back from there and was scored again,
     * also when all others are given.
     */
    private static Programme decided(Application application, String action) {
        ApplicationState.LIFECYCLE.move(action, application.state);
        var programme = Programme.held(application.programme);
        var isTime = programme.state == Programme.State.CLOSED || programme.state == Programme.State.DECIDED;
        if (!isTime) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Applications are decided on while their programme is closed and not yet decided, those on the reserve"
                            + " list until it is completed; it is %s.",
                    programme.state.name().toLowerCase(Locale.ROOT));
        }
        return programme;
    }
}
