package org.lgds.council.council;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * That a council lies in a county, or is a member of an authority, from a day on; it takes the place of a membership of the same
 * kind.
 *
 * @param county the code of a county council
 * @param authority the code of a combined authority, or GLA
 * @param validFrom the first day, up to today
 * @param reason why, for anyone to read
 */
public record NewMembership(
        @Size(max = 10) String county,
        @Size(max = 10) String authority,
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 2000) String reason) {

    @JsonIgnore
    @AssertTrue(message = "must name a county or an authority, one of them")
    public boolean isOne() {
        return (county == null) != (authority == null);
    }
}
