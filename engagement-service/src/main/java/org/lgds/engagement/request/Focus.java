package org.lgds.engagement.request;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.result.Dimension;

/**
 * What advice is asked about: dimensions of the maturity framework, services by their LGSL codes, or both.
 *
 * @param dimensions dimensions of the maturity framework
 * @param services LGSL codes of services
 */
public record Focus(
        @Size(max = 8) List<@NotNull Dimension> dimensions,
        @Size(max = 50) List<@NotNull @Positive Integer> services) {

    public Focus {
        dimensions =
                dimensions == null ? List.of() : dimensions.stream().distinct().toList();
        services = services == null ? List.of() : services.stream().distinct().toList();
    }

    boolean isEmpty() {
        return dimensions.isEmpty() && services.isEmpty();
    }
}
