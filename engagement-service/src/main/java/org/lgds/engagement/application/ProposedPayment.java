package org.lgds.engagement.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.programme.ProgrammeTerms;

/**
 * A payment of the proposed schedule.
 *
 * @param amount in pence
 * @param milestone key of the proposed milestone that it waits on
 * @param last true for the final payment, which also waits on listed outputs and a benefits reading
 */
public record ProposedPayment(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Positive @Max(ProgrammeTerms.MOST_PENCE) Long amount,
        @Size(min = 1, max = 40) String milestone,
        Boolean last) {

    public ProposedPayment {
        last = Boolean.TRUE.equals(last);
    }
}
