package org.lgds.engagement.payment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.lgds.engagement.award.Award;
import org.lgds.engagement.award.AwardEnds;
import org.lgds.engagement.award.AwardIsActive;
import org.lgds.engagement.award.AwardIsCompleting;
import org.lgds.engagement.award.AwardIsOffered;
import org.lgds.engagement.award.AwardMoved;
import org.lgds.engagement.ledger.Ledger;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Moves payments with what bounds them: the award's state and its account, which are held before the payment is. */
@ApplicationScoped
class Paying {

    static final ProblemType OUTCOMES_LACK =
            new ProblemType("outcomes-lack", 409, "The final payment waits on outcomes");

    private final Ledger ledger;
    private final Outcomes outcomes;
    private final Journal journal;
    private final Clock clock;

    Paying(Ledger ledger, Outcomes outcomes, Journal journal, Clock clock) {
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AwardIsOffered offered) {
        for (var proposed : offered.payments()) {
            var payment = Payment.of(offered.award(), proposed);
            journal.add(payment.schedule(clock.instant()));
            payment.persist();
        }
    }

    /** What waited for the award, or came while it was suspended. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AwardIsActive active) {
        Payment.ofAward(active.award().id, List.of(PaymentState.SCHEDULED))
                .forEach(payment -> releaseIfDue(payment, active.award()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AwardEnds ends) {
        eachOf(ends.award(), payment -> journal.add(payment.cancel(ends.reason(), clock.instant())));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AwardMoved moved) {
        eachOf(moved.award(), payment -> journal.add(payment.goTo(moved.award().council, clock.instant())));
    }

    /** No award is completed while a payment may still be made. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AwardIsCompleting completing) {
        var open = Payment.ofAward(completing.award().id, PaymentState.OPEN).size();
        if (open > 0) {
            throw Problem.of(ProblemType.CONFLICT, "%d payments of it are open; pay or cancel them first.", open)
                    .with("open", open);
        }
    }

    /** Adds a payment that is not the final one, which stands from the offer on. */
    @Transactional(Transactional.TxType.MANDATORY)
    Payment add(Award award, ScheduledPayment scheduled) {
        mustBeOpen(award);
        mustFit(award, null, scheduled);
        var payment = Payment.of(award, scheduled, false);
        journal.add(payment.schedule(clock.instant()));
        payment.persist();
        noteIfAccepted(payment, award);
        return payment;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void change(Payment payment, Award award, ScheduledPayment scheduled) {
        mustBeOpen(award);
        PaymentState.LIFECYCLE.move("change", payment.state);
        mustFit(award, payment, scheduled);
        journal.add(payment.write(scheduled, clock.instant()));
        noteIfAccepted(payment, award);
    }

    /** A milestone is accepted: the payments that wait on it are claimable, as far as nothing else keeps them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void acceptMilestone(UUID milestone) {
        for (var id : Payment.awardsWaitingOn(milestone)) {
            var award = hold(id);
            Payment.waitingOn(milestone, id).forEach(payment -> {
                if (!payment.milestoneAccepted) {
                    journal.add(payment.noteMilestone(clock.instant()));
                }
                releaseIfDue(payment, award);
            });
        }
    }

    /**
     * An outcome of a project has come: its final payments are claimable, as far as nothing else keeps them. What is looked at
     * is looked at while the award is held, so that of two outcomes that come at once the second sees the first. Whoever calls
     * it may hold the project, a measure or an output, and never an award.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void releaseLast(UUID project) {
        for (var id : Award.ofProject(project)) {
            var award = hold(id);
            Payment.ofAward(id, List.of(PaymentState.SCHEDULED)).stream()
                    .filter(payment -> payment.last)
                    .forEach(payment -> releaseIfDue(payment, award));
        }
    }

    /**
     * Looks once more whether a payment waits on anything, and makes it claimable if it does not.
     *
     * @throws Problem 409 naming what it waits on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void release(Payment payment, Award award) {
        award.mustPay();
        PaymentState.LIFECYCLE.move("release", payment.state);
        // It was bound to the milestone while that was being accepted, perhaps, and neither saw the other.
        note(payment, award);
        var released = payment.release(clock.instant());
        var lacking = payment.last ? outcomes.lacking(award.project) : List.<String>of();
        if (!lacking.isEmpty()) {
            throw Problem.of(
                            OUTCOMES_LACK,
                            "The final payment waits until the project's outputs are listed in the catalogue under an open"
                                    + " licence and a benefits reading is there; lacking: %s.",
                            String.join(", ", lacking))
                    .with("lacking", lacking);
        }
        journal.add(released);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void approve(Payment payment, Award award, String by) {
        award.mustPay();
        journal.add(payment.approve(by, outcomes.advisorsOf(award.project), clock.instant()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void pay(Payment payment, Award award, Payout payout) {
        award.mustPay();
        var paid = payment.pay(payout, clock.instant());
        ledger.pay(award.party(), payment.id, payment.amount, paid);
        journal.add(paid);
    }

    /** What was paid may come back whatever became of the award. */
    @Transactional(Transactional.TxType.MANDATORY)
    void recover(Payment payment, Award award, Recovery recovery) {
        var recovered = payment.recover(recovery, clock.instant());
        ledger.recover(award.party(), payment.id, recovery.amount(), recovered);
        journal.add(recovered);
    }

    /** An award held, so that it neither ends nor moves while a payment of it does; shared with nobody, as its sums are. */
    static Award hold(UUID award) {
        return Award.findById(award, LockModeType.PESSIMISTIC_WRITE);
    }

    private void releaseIfDue(Payment payment, Award award) {
        var isFree = award.isPayable()
                && payment.milestoneAccepted
                && (!payment.last || outcomes.lacking(award.project).isEmpty());
        if (isFree) {
            journal.add(payment.release(clock.instant()));
        }
    }

    private void noteIfAccepted(Payment payment, Award award) {
        if (note(payment, award)) {
            releaseIfDue(payment, award);
        }
    }

    /** Notes that its milestone is accepted; false if it is not, or was noted before. */
    private boolean note(Payment payment, Award award) {
        var isNew = payment.milestone != null
                && !payment.milestoneAccepted
                && outcomes.isAccepted(payment.milestone, award.project);
        if (isNew) {
            journal.add(payment.noteMilestone(clock.instant()));
        }
        return isNew;
    }

    private void eachOf(Award award, Consumer<Payment> move) {
        Payment.ofAward(award.id, PaymentState.OPEN).forEach(move);
    }

    private static void mustBeOpen(Award award) {
        if (!award.isOpen()) {
            throw Problem.of(ProblemType.WRONG_STATE, "The award is over; its payments stand as they are.");
        }
    }

    /** Payments are at most the award together, and those before the final one leave its share. */
    private void mustFit(Award award, Payment changed, ScheduledPayment scheduled) {
        var isLast = changed != null && changed.last;
        var before = Payment.ofAward(award.id, PaymentState.COUNTED).stream()
                .filter(payment -> !payment.last && payment != changed)
                .mapToLong(payment -> payment.amount)
                .sum();
        var leavesItsShare = isLast
                ? scheduled.amount() * 100 >= award.amount * award.finalShare
                : (before + scheduled.amount()) * 100 <= award.amount * (100 - award.finalShare);
        if (!leavesItsShare) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The final payment must stay at least %d %% of the award's %d pence.",
                    award.finalShare,
                    award.amount);
        }
        ledger.mustHold(award.id, scheduled.amount() - (changed == null ? 0 : changed.amount));
    }
}
