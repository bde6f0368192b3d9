package org.lgds.engagement.milestone;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A dated deliverable.
 *
 * @param criteria what must be shown for it to be accepted
 */
public record PlannedMilestone(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 5000) String criteria,
        @NotNull LocalDate dueOn) {}
