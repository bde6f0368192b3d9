package org.lgds.engagement.council;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Which of several councils that follow one which has ended has what it left. */
public record Successor(
        @NotNull @Pattern(regexp = "[A-Z]{3,4}", message = "must be a council's code, such as LDS")
        String council) {}
