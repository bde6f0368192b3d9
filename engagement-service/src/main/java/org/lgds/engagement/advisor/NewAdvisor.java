package org.lgds.engagement.advisor;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody who is to advise councils.
 *
 * @param subject subject of their token, never a name
 * @param specialisms what they know most of
 * @param regions regions they advise in; left out for one who goes anywhere
 * @param daysPerMonth days a month they have for councils, 1 to 23
 */
public record NewAdvisor(
        @NotNull @Size(max = 255) @Pattern(regexp = "\\S+", message = "must be the subject of a token, without blanks")
        String subject,

        @Valid Specialisms specialisms,
        @Size(max = 12) List<@NotNull Region> regions,
        @NotNull @Min(1) @Max(23) Integer daysPerMonth) {

    ChangedAdvisor contents() {
        return new ChangedAdvisor(specialisms, regions, daysPerMonth);
    }
}
