package org.lgds.engagement.payment;

import java.util.List;

import org.lgds.kit.lifecycle.Lifecycle;

/** Where a payment stands (DOMAIN.md 5.8). That it is claimable no person decides, but what it waits on. */
public enum PaymentState {
    SCHEDULED,
    CLAIMABLE,
    CLAIMED,
    QUERIED,
    APPROVED,
    PAID,
    CANCELLED,
    RECOVERED;

    /** Those that may still be paid. */
    static final List<PaymentState> OPEN = List.of(SCHEDULED, CLAIMABLE, CLAIMED, QUERIED, APPROVED);

    /** Those that count against the award. */
    static final List<PaymentState> COUNTED =
            List.of(SCHEDULED, CLAIMABLE, CLAIMED, QUERIED, APPROVED, PAID, RECOVERED);

    static final Lifecycle<PaymentState> LIFECYCLE = Lifecycle.of(PaymentState.class)
            .action("change", SCHEDULED, SCHEDULED)
            .action("release", SCHEDULED, CLAIMABLE)
            .action("claim", CLAIMABLE, CLAIMED)
            .action("query", CLAIMED, QUERIED)
            .action("answer", QUERIED, CLAIMED)
            .action("approval", CLAIMED, APPROVED)
            .action("refusal", List.of(CLAIMED, QUERIED), CLAIMABLE)
            .action("payout", APPROVED, PAID)
            .action("cancellation", OPEN, CANCELLED)
            .action("recovery", List.of(PAID, RECOVERED), RECOVERED);
}
