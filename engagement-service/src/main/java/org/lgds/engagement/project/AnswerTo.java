package org.lgds.engagement.project;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why the project goes on beside another one.
 *
 * @param project id of the other project
 * @param answer why both go on
 */
public record AnswerTo(
        @NotNull UUID project, @NotBlank @Size(max = 5000) String answer) {}
