package org.lgds.engagement.engagement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.kit.json.NotBlankIfGiven;

/**
 * What is to be agreed for an engagement, as a whole.
 *
 * @param scope what the work is about
 * @param leadAdvisor subject of the token of the advisor who leads it
 * @param days days of advice that are agreed
 */
public record ChangedEngagement(
        @NotBlank @Size(max = 200) String title,
        @NotBlankIfGiven @Size(max = 10_000) String scope,
        @NotBlankIfGiven @Size(max = 255) String leadAdvisor,
        @Positive @Max(1000) Integer days) {}
