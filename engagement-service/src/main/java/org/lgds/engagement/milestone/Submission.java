package org.lgds.engagement.milestone;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What shows that it is done.
 *
 * @param evidence what shows it, in words
 * @param evidenceUrl where that can be seen
 * @param participant id of the participant that submits it; left out where the caller acts for one alone
 */
public record Submission(
        @NotBlank @Size(max = 10_000) String evidence,

        @Size(max = 500) @Pattern(regexp = "https?://[^\\s]+", message = "must be a web address")
        String evidenceUrl,

        UUID participant) {}
