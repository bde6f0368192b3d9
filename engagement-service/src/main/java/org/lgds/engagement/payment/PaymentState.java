package org.lgds.engagement.payment;

import java.util.List;

import org.lgds.kit.lifecycle.Lifecycle;

/** Where a payment stands. */
public enum PaymentState {
    /** It waits for what it depends on. */
    SCHEDULED,
    /** The council can claim it. */
    CLAIMABLE,
    /** The council has claimed it. */
    CLAIMED,
    /** LGDS has asked something about the claim. */
    QUERIED,
    /** It is to be paid. */
    APPROVED,
    /** The money went out. */
    PAID,
    /** It will not be paid. */
    CANCELLED,
    /** The money came back. */
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
