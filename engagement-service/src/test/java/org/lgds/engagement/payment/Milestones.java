package org.lgds.engagement.payment;

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
}
