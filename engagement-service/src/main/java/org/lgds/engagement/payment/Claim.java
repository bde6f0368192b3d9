package org.lgds.engagement.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a council claims a payment with, or answers a query with.
 *
 * @param statement what was done, in words
 */
public record Claim(@NotBlank @Size(max = 10_000) String statement) {}
