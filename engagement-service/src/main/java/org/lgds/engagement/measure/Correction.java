package org.lgds.engagement.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the reading of a day should have said, and why.
 *
 * @param on the day of the reading
 * @param value what it should have said, in the unit of the measure's kind and within what the unit allows
 * @param source where it comes from
 * @param reason why it is corrected
 */
public record Correction(
        @NotNull LocalDate on,
        @NotNull BigDecimal value,
        @NotBlank @Size(max = 500) String source,
        @NotBlank @Size(max = 2000) String reason) {

    NewReading reading() {
        return new NewReading(on, value, source);
    }
}
