package org.lgds.engagement.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An engagement that LGDS opens without a request. */
public record NewEngagement(
        @NotBlank String council, @NotBlank @Size(max = 200) String title) {}
