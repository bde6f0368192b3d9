package org.lgds.engagement.stage;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What was shown, and where it can be seen.
 *
 * @param url where it can be seen
 * @param summary what was shown
 */
public record NewPlayback(
        @NotBlank @Size(max = 200) String title,

        @NotNull @Size(max = 500) @Pattern(regexp = "https?://[^\\s]+", message = "must be a web address")
        String url,

        @NotNull LocalDate heldOn,
        @NotBlank @Size(max = 10_000) String summary) {}
