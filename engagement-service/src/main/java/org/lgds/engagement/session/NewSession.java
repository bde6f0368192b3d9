package org.lgds.engagement.session;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.engagement.Days;
import org.lgds.kit.problem.Problem;

/**
 * What an advisor has done for an engagement.
 *
 * @param days days it took, in quarters; 0 for a note alone
 * @param advisor subject of the token of the advisor who held it
 * @param kind what it was
 * @param note what was said and agreed
 */
public record NewSession(
        @NotNull LocalDate heldOn,
        @NotNull @DecimalMin("0") @DecimalMax("20") BigDecimal days,
        @NotBlank @Size(max = 255) String advisor,
        @NotNull Session.Sort kind,
        @Size(min = 1, max = 10_000) String note) {

    public NewSession {
        if (days != null) {
            Days.quarters(days, "/days");
            if (days.signum() == 0 && note == null) {
                throw Problem.invalidBody("/note", "A session that took no days is a note: say what there is to note.");
            }
        }
    }

    int quarters() {
        return Days.quarters(days, "/days");
    }
}
