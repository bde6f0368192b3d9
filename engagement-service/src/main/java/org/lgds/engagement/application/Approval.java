package org.lgds.engagement.application;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.programme.Programme;
import org.lgds.engagement.programme.ProgrammeTerms;
import org.lgds.kit.problem.Problem;

/**
 * What is offered to an application.
 *
 * @param amount what is offered, in pence; left out, what is asked for, which is the most
 * @param acceptBy the last day to accept the offer
 * @param conditions what must be met before the award is active
 * @param payments the payments, which add up to the amount; left out, those proposed
 * @param reason why it is offered so
 */
public record Approval(
        @Positive @Max(ProgrammeTerms.MOST_PENCE) Long amount,
        @NotNull LocalDate acceptBy,
        @Size(max = 20) List<@NotBlank @Size(max = 1000) String> conditions,
        @Size(min = 1, max = 50) List<@NotNull @Valid ProposedPayment> payments,
        @Size(min = 1, max = 2000) String reason) {

    /**
     * The same with all of it said.
     *
     * @throws Problem 400 for more than is asked, a schedule that is not whole, or a day that is over
     */
    Approval complete(Application application, Programme programme, LocalDate today) {
        var whole = new Approval(
                amount == null ? application.amount : amount,
                acceptBy,
                conditions == null ? List.of() : conditions,
                payments == null ? application.payments : payments,
                reason);
        if (whole.amount > application.amount) {
            throw Problem.invalidBody("/amount", "Must be at most the %d pence asked for.", application.amount);
        }
        if (acceptBy.isBefore(today)) {
            throw Problem.invalidBody("/acceptBy", "Must not be over.");
        }
        if (!Schedule.isWhole(whole.payments, whole.amount, programme.finalShare)) {
            throw Problem.invalidBody(
                    "/payments",
                    "Must add up to the amount, with one last payment of at least %d %% of it.",
                    programme.finalShare);
        }
        return whole;
    }
}
