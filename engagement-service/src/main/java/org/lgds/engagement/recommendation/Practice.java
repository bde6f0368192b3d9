package org.lgds.engagement.recommendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A way of working that is recommended, and where it is described.
 *
 * @param text the way of working
 * @param url where it is described
 */
public record Practice(
        @NotBlank @Size(max = 10_000) String text,
        @Size(max = 2000) @Pattern(regexp = "https?://\\S+") String url) {}
