package org.lgds.engagement.stage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody who assesses.
 *
 * @param sub subject of their token
 * @param council code of the council they work for; absent where they work for none
 * @param party id of the other organisation they work for; absent where they work for none
 */
public record PanelMember(
        @NotBlank @Size(max = 255) String sub,
        @Size(min = 1, max = 10) String council,
        @Size(min = 1, max = 100) String party) {}
