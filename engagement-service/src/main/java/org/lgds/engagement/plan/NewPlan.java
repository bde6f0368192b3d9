package org.lgds.engagement.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a revision is about; its actions are added one by one.
 *
 * @param summary what the revision is about
 */
public record NewPlan(@NotBlank @Size(max = 10_000) String summary) {}
