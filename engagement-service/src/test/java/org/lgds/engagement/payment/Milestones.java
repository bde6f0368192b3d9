package org.lgds.engagement.payment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Milestones of payments, for tests of other packages. */
@ApplicationScoped
public class Milestones {

    private final PaymentScene payments;

    Milestones(PaymentScene payments) {
        this.payments = payments;
    }

    /** Binds a payment to a milestone, and lets that be accepted. */
    public void acceptOf(String payment) {
        payments.acceptMilestoneOf(payment);
    }

    /** Binds a payment to a milestone that is not accepted yet. */
    public UUID bind(String payment) {
        return payments.bind(payment);
    }

    public void accept(UUID milestone) {
        payments.accept(milestone);
    }
}
