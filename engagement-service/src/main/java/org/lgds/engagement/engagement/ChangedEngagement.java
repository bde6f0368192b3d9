package org.lgds.engagement.engagement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** What is to be agreed, as a whole; {@code leadAdvisor} is the subject of a token, not a name. */
public record ChangedEngagement(
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 10_000) String scope,
        @Size(min = 1, max = 255) String leadAdvisor,
        @Positive @Max(1000) Integer days) {}
