package org.lgds.council.framework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.lgds.council.framework.content.FrameworkContent;

/**
 * A version of a framework to be drafted.
 *
 * @param framework the framework's id, new or known
 * @param version its number, a semantic version such as 1.0.0
 * @param content all that it says
 */
public record NewFramework(
        @NotNull
        @Pattern(
                regexp = "(?!(changes|export)$)[a-z][a-z0-9-]{1,39}",
                message = "must be lower-case letters, digits and dashes, such as lgds-dmf")
        String framework,

        @NotNull @Pattern(regexp = SemanticVersion.PATTERN, message = SemanticVersion.WANTED)
        String version,

        @NotNull @Valid FrameworkContent content) {}
