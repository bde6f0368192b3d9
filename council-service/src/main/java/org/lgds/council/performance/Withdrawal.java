package org.lgds.council.performance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why a record should never have been told.
 *
 * @param reason why, in the council's words
 */
record Withdrawal(@NotNull @Size(min = 1, max = 1000) String reason) {}
