package org.lgds.engagement.council;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Which of several successors has what a council left that has ended.
 *
 * @param council code of the successor that has it
 */
public record Successor(
        @NotNull @Pattern(regexp = "[A-Z]{3,4}", message = "must be a council's code, such as LDS")
        String council) {}
