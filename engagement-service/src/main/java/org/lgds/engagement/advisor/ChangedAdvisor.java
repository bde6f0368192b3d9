package org.lgds.engagement.advisor;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What may be changed of an advisor.
 *
 * @param regions where they advise; none where they go anywhere
 * @param daysPerMonth working days of a whole month without leave that they advise on, 1 to 23
 */
public record ChangedAdvisor(
        @Valid Specialisms specialisms,
        @Size(max = 12) List<@NotNull Region> regions,
        @NotNull @Min(1) @Max(23) Integer daysPerMonth) {

    public ChangedAdvisor {
        specialisms = specialisms == null ? new Specialisms(null, null) : specialisms;
        regions = regions == null ? List.of() : regions.stream().distinct().toList();
    }
}
