package org.lgds.engagement.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.lgds.kit.json.NotBlankIfGiven;

/**
 * What a draft of a request says, as a whole.
 *
 * @param sponsor subject of the token of the elected member who backs it
 * @param sro subject of the token of the senior responsible officer
 * @param focus what advice is asked about
 * @param need what the council hopes for
 */
public record ChangedEngagementRequest(
        @NotBlank @Size(max = 200) String title,
        @NotBlankIfGiven @Size(max = 255) String sponsor,
        @NotBlankIfGiven @Size(max = 255) String sro,
        @Valid Focus focus,
        @Size(max = 10_000) String need) {}
