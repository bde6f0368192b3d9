package org.lgds.engagement.engagement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Which of several councils that follow has a record. */
public record Successor(
        @NotNull @Pattern(regexp = "[A-Z]{3,4}", message = "must be a council's code, such as LDS")
        String council) {}
