package org.lgds.engagement.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A payment of an award; its payee and LGDS alone read it.
 *
 * @param council code of the payee: the lead council
 * @param amount how much, in pence
 * @param milestone id of the milestone it waits on; absent where it waits on none
 * @param milestoneAccepted true once that milestone is accepted
 * @param last true for the final payment, which also waits on listed outputs and a benefits reading
 * @param claimant subject of the token of who claimed it; absent before
 * @param claim what the claim says
 * @param claimedAt when it was claimed, in UTC; absent before
 * @param approver subject of the token of who approved it, never the claimant; absent before
 * @param reference reference of the payment run; absent before it is paid
 * @param paidOn the day the money went out; absent before
 * @param recovered what came back of it, in pence
 * @param reason what was asked about the claim, or why it was refused, cancelled or recovered
 */
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
