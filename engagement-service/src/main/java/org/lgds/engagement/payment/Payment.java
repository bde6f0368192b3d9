package org.lgds.engagement.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lgds.engagement.application.ProposedPayment;
import org.lgds.engagement.award.Award;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** A part of an award: it waits on a milestone, is claimed by the council, approved by someone else, and paid. */
@Entity
public class Payment extends Aggregate {

    @Id
    public UUID id;

    public UUID award;

    /** The payee: the award's council. */
    public String council;

    public String title;

    /** In pence. */
    public long amount;

    public UUID milestone;
    public boolean milestoneAccepted;

    /** The final one, which also waits on listed outputs and a benefits reading. */
    public boolean last;

    @Enumerated(EnumType.STRING)
    public PaymentState state;

    /** Subject of whoever claimed it last. */
    public String claimant;

    /** Subjects of all who ever claimed it, as the database keeps them; none of them approves it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    public List<String> claimants = List.of();

    public String claim;
    public Instant claimedAt;

    /** Subject of whoever approved it, who is none of the claimants and none of the project's advisors. */
    public String approver;

    public String reference;
    public LocalDate paidOn;

    /** What of it came back, in pence. */
    public long recovered;

    /** Why the last decision was taken. */
    public String reason;

    static Payment of(Award award, ProposedPayment proposed) {
        return of(award, new ScheduledPayment(proposed.title(), proposed.amount(), null), proposed.last());
    }

    static Payment of(Award award, ScheduledPayment scheduled, boolean last) {
        var payment = new Payment();
        payment.id = Ids.next();
        payment.award = award.id;
        payment.council = award.council;
        payment.last = last;
        payment.set(scheduled);
        return payment;
    }

    static List<Payment> ofAward(UUID award, List<PaymentState> states) {
        return list("award = ?1 and state in ?2 order by id", award, states);
    }

    /** Awards with payments that wait on a milestone, in the order in which they are to be held. */
    static List<UUID> awardsWaitingOn(UUID milestone) {
        return getEntityManager()
                .createQuery(
                        "select distinct award from Payment where milestone = ?1 and state = ?2 order by award",
                        UUID.class)
                .setParameter(1, milestone)
                .setParameter(2, PaymentState.SCHEDULED)
                .getResultList();
    }

    static List<Payment> waitingOn(UUID milestone, UUID award) {
        return list(
                "milestone = ?1 and award = ?2 and state = ?3 order by id", milestone, award, PaymentState.SCHEDULED);
    }

    @Override
    public String key() {
        return id.toString();
    }

    PaymentEvent schedule(Instant now) {
        return decide(PaymentState.SCHEDULED, "payment.scheduled", null, now);
    }

    PaymentEvent write(ScheduledPayment scheduled, Instant now) {
        var to = PaymentState.LIFECYCLE.move("change", state);
        set(scheduled);
        return decide(to, "payment.changed", null, now);
    }

    /** Its milestone is accepted; whether that makes it claimable is asked besides. */
    PaymentEvent noteMilestone(Instant now) {
        milestoneAccepted = true;
        return decide(state, "payment.changed", null, now);
    }

    PaymentEvent release(Instant now) {
        var to = PaymentState.LIFECYCLE.move("release", state);
        if (!milestoneAccepted) {
            throw Problem.of(ProblemType.CONFLICT, "A payment is claimable once its milestone is accepted.")
                    .with("lacking", List.of("milestone"));
        }
        return decide(to, "payment.became_claimable", null, now);
    }

    PaymentEvent claim(Claim claimed, String by, Instant now) {
        return claimed("claim", claimed, by, now);
    }

    PaymentEvent answer(Claim claimed, String by, Instant now) {
        return claimed("answer", claimed, by, now);
    }

    PaymentEvent query(String why, Instant now) {
        return decide(PaymentState.LIFECYCLE.move("query", state), "payment.queried", why, now);
    }

    PaymentEvent refuse(String why, Instant now) {
        return decide(PaymentState.LIFECYCLE.move("refusal", state), "payment.became_claimable", why, now);
    }

    /**
     * Approves it.
     *
     * @param advisors subjects of all who advise the award's project or did before
     * @throws Problem 409 {@code not-independent} for them and for whoever claimed it, now or before
     */
    PaymentEvent approve(String by, List<String> advisors, Instant now) {
        var to = PaymentState.LIFECYCLE.move("approval", state);
        if (claimants.contains(by) || advisors.contains(by)) {
            throw Problem.of(
                    ProblemType.NOT_INDEPENDENT,
                    "A payment is approved by someone who never claimed it and never advised its project.");
        }
        approver = by;
        return decide(to, "payment.approved", null, now);
    }

    PaymentEvent pay(Payout payout, Instant now) {
        var to = PaymentState.LIFECYCLE.move("payout", state);
        reference = payout.reference();
        paidOn = payout.paidOn();
        return decide(to, "payment.paid", null, now);
    }

    PaymentEvent cancel(String why, Instant now) {
        return decide(PaymentState.LIFECYCLE.move("cancellation", state), "payment.cancelled", why, now);
    }

    PaymentEvent recover(Recovery recovery, Instant now) {
        var to = PaymentState.LIFECYCLE.move("recovery", state);
        if (recovery.amount() > amount - recovered) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "Of the payment %d pence have not come back; more cannot.",
                            amount - recovered)
                    .with("available", amount - recovered);
        }
        recovered += recovery.amount();
        return decide(to, "payment.recovered", recovery.reason(), now);
    }

    /** Its award went to another council. */
    PaymentEvent goTo(String payee, Instant now) {
        council = payee;
        return decide(state, "payment.changed", reason, now);
    }

    private PaymentEvent claimed(String action, Claim claimed, String by, Instant now) {
        var to = PaymentState.LIFECYCLE.move(action, state);
        claimant = by;
        claim = claimed.statement();
        claimedAt = now;
        return decide(to, "payment.claimed", null, now);
    }

    private void set(ScheduledPayment scheduled) {
        title = scheduled.title();
        amount = scheduled.amount();
        if (scheduled.milestone() == null || !scheduled.milestone().equals(milestone)) {
            milestoneAccepted = false;
        }
        milestone = scheduled.milestone();
    }

    private PaymentEvent decide(PaymentState to, String event, String why, Instant now) {
        var from = state;
        state = to;
        reason = why;
        var sequence = changed(now);
        return new PaymentEvent(event, PaymentView.of(this, null), Change.of(from, state, why), sequence);
    }
}
