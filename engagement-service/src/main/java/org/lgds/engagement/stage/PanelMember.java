package org.lgds.engagement.stage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Someone who assesses.
 *
 * @param sub the subject of their tokens
 * @param council the council they work for, if any
 * @param party the other organisation they work for, if any
 */
public record PanelMember(
        @NotBlank @Size(max = 255) String sub,
        @Size(min = 1, max = 10) String council,
        @Size(min = 1, max = 100) String party) {}
