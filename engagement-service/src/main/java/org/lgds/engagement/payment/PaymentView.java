package org.lgds.engagement.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A payment as its payee and LGDS read it, in answers and in events; nobody else does. */
public record PaymentView(
        UUID id,
        UUID award,
        String council,
        String title,
        long amount,
        UUID milestone,
        boolean milestoneAccepted,
        boolean last,
        PaymentState state,
        String claimant,
        String claim,
        Instant claimedAt,
        String approver,
        String reference,
        LocalDate paidOn,
        long recovered,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static PaymentView of(Payment payment, List<String> allowedActions) {
        return new PaymentView(
                payment.id,
                payment.award,
                payment.council,
                payment.title,
                payment.amount,
                payment.milestone,
                payment.milestoneAccepted,
                payment.last,
                payment.state,
                payment.claimant,
                payment.claim,
                payment.claimedAt,
                payment.approver,
                payment.reference,
                payment.paidOn,
                payment.recovered,
                payment.reason,
                payment.createdAt,
                payment.updatedAt,
                allowedActions);
    }
}
