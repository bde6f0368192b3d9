package org.lgds.engagement.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.programme.ProgrammeTerms;

/**
 * That money came back.
 *
 * @param amount how much, in pence: at most what was paid and has not come back
 */
public record Recovery(
        @NotNull @Positive @Max(ProgrammeTerms.MOST_PENCE) Long amount,
        @NotBlank @Size(max = 2000) String reason) {}
