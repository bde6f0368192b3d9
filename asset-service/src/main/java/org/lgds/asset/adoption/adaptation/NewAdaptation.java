package org.lgds.asset.adoption.adaptation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an adopter changed.
 *
 * @param what what was changed, in words that other adopters understand
 * @param repositoryUrl where the change can be read
 */
public record NewAdaptation(
        @NotBlank @Size(max = 2000) String what,

        @Size(max = 500)
        @Pattern(
                regexp = "https://[^\\s/?#]+\\.[^\\s/?#]+([/?#]\\S*)?",
                message = "must be an address such as https://github.com/leeds/report-it")
        String repositoryUrl) {}
