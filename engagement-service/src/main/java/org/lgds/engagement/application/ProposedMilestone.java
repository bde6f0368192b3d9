package org.lgds.engagement.application;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A dated deliverable that an applicant proposes.
 *
 * @param key its name in the proposed payments
 * @param dueOn the day it is due by
 */
public record ProposedMilestone(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9_-]{0,39}", message = "must be lower case letters, digits, _ and -")
        String key,

        @NotBlank @Size(max = 300) String title,
        @NotNull LocalDate dueOn) {}
