package org.lgds.engagement.payment;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.programme.ProgrammeTerms;

/**
 * A payment as it is scheduled.
 *
 * @param amount in pence
 * @param milestone id of the milestone of the award's project that it waits on; without one it is never claimable
 */
public record ScheduledPayment(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Positive @Max(ProgrammeTerms.MOST_PENCE) Long amount,
        UUID milestone) {}
