package org.lgds.engagement.payment;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

/**
 * The money went out.
 *
 * @param reference reference of the payment run
 * @param paidOn the day the money went out
 */
public record Payout(
        @NotBlank @Size(max = 200) String reference,
        @NotNull @PastOrPresent LocalDate paidOn) {}
