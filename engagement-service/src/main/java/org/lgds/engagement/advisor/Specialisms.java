package org.lgds.engagement.advisor;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.result.Dimension;

/**
 * What an advisor knows most of: dimensions of the maturity framework, service areas by their ids, or both.
 *
 * @param dimensions dimensions of the maturity framework
 * @param areas ids of service areas, such as housing
 */
public record Specialisms(
        @Size(max = 8) List<@NotNull Dimension> dimensions,

        @Size(max = 20)
        List<
                        @NotNull @Size(max = 60)
                        @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "must be a service area's id, such as housing")
                        String>
                areas) {

    public Specialisms {
        dimensions = distinct(dimensions);
        areas = distinct(areas);
    }

    private static <T> List<T> distinct(List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
