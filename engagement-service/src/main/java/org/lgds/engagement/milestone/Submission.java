package org.lgds.engagement.milestone;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What shows that it is done.
 *
 * @param participant the participant that submits it; absent for the only one that the caller acts for
 */
public record Submission(
        @NotBlank @Size(max = 10_000) String evidence,

        @Size(max = 500) @Pattern(regexp = "https?://[^\\s]+", message = "must be a web address")
        String evidenceUrl,

        UUID participant) {}
