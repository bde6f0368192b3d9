package org.lgds.engagement.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.lgds.kit.json.NotBlankIfGiven;

/** What a draft says, as a whole; {@code sponsor} and {@code sro} are the subjects of two people's tokens, not their names. */
public record ChangedEngagementRequest(
        @NotBlank @Size(max = 200) String title,
        @NotBlankIfGiven @Size(max = 255) String sponsor,
        @NotBlankIfGiven @Size(max = 255) String sro,
        @Valid Focus focus,
        @Size(max = 10_000) String need) {}
