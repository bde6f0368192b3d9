package org.lgds.engagement.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Which of several successors it goes to. */
public record Successor(
        @NotNull @Pattern(regexp = "[A-Z]{3,4}", message = "must be a council's code, such as LDS")
        String council) {}
