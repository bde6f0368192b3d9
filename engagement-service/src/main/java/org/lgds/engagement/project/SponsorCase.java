package org.lgds.engagement.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The elected member's case.
 *
 * @param text the case, in the sponsor's words
 */
public record SponsorCase(@NotBlank @Size(max = 10_000) String text) {}
