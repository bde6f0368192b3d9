package org.lgds.engagement.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.lgds.engagement.application.ApplicationIsApproved;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.council.Heritage;
import org.lgds.engagement.council.PassingOn;
import org.lgds.engagement.ledger.Ledger;
import org.lgds.engagement.programme.ProgrammeIsCompleting;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.ProjectIsOver;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Moves awards with what hangs on them: the programme's budget, the payments, and who follows a council that has ended. A payment
 * changes nothing of its award's row, so an award is held before its payments are looked at, as it is where one of them moves.
 */
@ApplicationScoped
class Awarding implements Heritage {

    private final Ledger ledger;
    private final PassingOn passing;
    private final Event<Object> said;
    private final OfferSettings offers;
    private final Journal journal;
    private final Clock clock;

    Awarding(Ledger ledger, PassingOn passing, Event<Object> said, OfferSettings offers, Journal journal, Clock clock) {
        this.ledger = ledger;
        this.passing = passing;
        this.said = said;
        this.offers = offers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Offers it, of what the budget has left. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ApplicationIsApproved approved) {
        var award = Award.of(approved);
        var offered = award.offer(approved.approval().reason(), clock.instant());
        award.persist();
        ledger.commit(award.party(), award.amount, offered);
        journal.add(offered);
        said.fire(new AwardIsOffered(award, approved.approval().payments()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void decline(Award award, String reason) {
        hold(award);
        end(award, award.decline(reason, clock.instant()), reason);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void lapse(Award award) {
        hold(award);
        end(
                award,
                award.lapse(LocalDate.now(clock), clock.instant()),
                "The offer was not accepted by " + award.acceptBy + ".");
    }

    /** What was paid stays committed; the rest goes back to the budget. */
    @Transactional(Transactional.TxType.MANDATORY)
    void terminate(Award award, String reason) {
        hold(award);
        end(award, award.terminate(reason, clock.instant()), reason);
    }

    private static void hold(Award award) {
        award.hold(LockModeType.PESSIMISTIC_WRITE);
    }

    private void end(Award award, AwardEvent ended, String reason) {
        journal.add(ended);
        said.fire(new AwardEnds(award, reason));
        ledger.releaseTheRest(award.party(), ended);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void activate(Award award) {
        hold(award);
        journal.add(award.activate(clock.instant()));
        said.fire(new AwardIsActive(award));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void resume(Award award) {
        hold(award);
        journal.add(award.resume(clock.instant()));
        said.fire(new AwardIsActive(award));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void undertake(Award award) {
        hold(award);
        journal.add(award.undertake(clock.instant()));
        said.fire(new AwardIsActive(award));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void complete(Award award) {
        hold(award);
        var completed = award.complete(clock.instant());
        said.fire(new AwardIsCompleting(award));
        journal.add(completed);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void passTo(String successor, Award award) {
        hold(award);
        journal.add(award.passTo(successor, offers.answeredBy(LocalDate.now(clock)), clock.instant()));
        tellThatItMoved(award);
    }

    /** With a successor that had undertaken to go on, its payments go on at once: what fell due meanwhile waits no longer. */
    private void tellThatItMoved(Award award) {
        said.fire(new AwardMoved(award));
        if (award.isPayable()) {
            said.fire(new AwardIsActive(award));
        }
    }

    /** Nothing more is paid for a project that was stopped until a programme manager has looked, and resumes or ends the award. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ProjectIsOver over) {
        if (over.project().state != Project.State.STOPPED) {
            return;
        }
        for (var award : Award.openFor(over.project().id)) {
            hold(award);
            if (award.mayBeSuspended()) {
                journal.add(award.suspend(over.why(), clock.instant()));
            }
        }
    }

    /** No programme is completed while an award of it is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ProgrammeIsCompleting completing) {
        var open = Award.count("programme = ?1 and state in ?2", completing.programme(), AwardState.OPEN);
        if (open > 0) {
            throw Problem.of(ProblemType.CONFLICT, "%d awards of it are open; complete or end them first.", open)
                    .with("open", open);
        }
    }

    @Override
    public void pass(Map<String, Heirs> following, LocalDate on) {
        passing.pass(
                Award.KIND, "state in ('OFFERED', 'ACCEPTED', 'ACTIVE', 'SUSPENDED')", following, (award, heirs) -> {
                    var moved = award.pass(heirs, offers.answeredBy(LocalDate.now(clock)), clock.instant());
                    if (award.proposedSuccessor == null) {
                        tellThatItMoved(award);
                    }
                    return moved;
                });
    }
}
