package org.lgds.engagement.review;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A progress review that was held.
 *
 * @param findings what it found
 */
public record NewReview(
        @NotNull LocalDate heldOn,
        @NotBlank @Size(max = 10_000) String findings) {}
