package org.lgds.council.council;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * That a council does not lie in a county, or is no member of an authority, any more.
 *
 * @param county code of the county council; either this or authority
 * @param authority code of the authority; either this or county
 * @param validTo the first day it is not, up to today
 * @param reason why, for anyone to read
 */
public record MembershipEnd(
        @Size(max = 10) String county,
        @Size(max = 10) String authority,
        @NotNull LocalDate validTo,
        @NotBlank @Size(max = 2000) String reason) {

    @JsonIgnore
    @AssertTrue(message = "must name a county or an authority, one of them")
    public boolean isOne() {
        return (county == null) != (authority == null);
    }
}
