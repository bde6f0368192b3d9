package org.lgds.engagement.output;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a project has made.
 *
 * @param type what kind of thing it is
 * @param summary what it is and does
 * @param url where it is: a repository or a document
 * @param licence an SPDX expression, such as {@code MIT} or {@code OGL-UK-3.0}
 */
public record NewOutput(
        @NotBlank @Size(max = 200) String title,
        @NotNull Output.Type type,
        @NotBlank @Size(max = 2000) String summary,

        @NotNull @Size(max = 500) @Pattern(regexp = "https://[^\\s]+", message = "must be an https address")
        String url,

        @NotNull
        @Size(max = 200)
        @Pattern(regexp = "[A-Za-z0-9.+() -]+", message = "must be an SPDX expression, such as MIT")
        String licence) {}
