package org.lgds.engagement.advisor;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.kit.tenant.CouncilCode;

/**
 * What an advisor gains or gained from: a council or a supplier, one of the two.
 *
 * @param council code of the council, where it is one
 * @param supplier id of the supplier, where it is one
 * @param reason what kind of interest it is; a person is not named
 * @param from the first day
 * @param until the first day it does not hold any more; absent while nobody knows
 */
public record NewInterest(
        @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        UUID supplier,
        @NotBlank @Size(max = 2000) String reason,
        @NotNull LocalDate from,
        LocalDate until) {

    @AssertTrue(message = "name a council or a supplier, one of the two")
    boolean isInOneParty() {
        return (council == null) != (supplier == null);
    }

    @AssertTrue(message = "from must be before until, and both between 2000 and 2100")
    boolean isOfItsPeriod() {
        return from == null || (until == null ? Days.isDay(from) : Days.isPeriod(from, until));
    }
}
