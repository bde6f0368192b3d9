package org.lgds.engagement.request;

import jakarta.validation.constraints.Size;
import org.lgds.kit.json.NotBlankIfGiven;

/**
 * The terms on which a request is accepted.
 *
 * @param commitmentAction what the council commits itself to; needed of one at level 1 in a condition of political will
 */
public record Acceptance(
        @NotBlankIfGiven @Size(max = 2000) String commitmentAction,
        @Size(max = 2000) String reason) {}
