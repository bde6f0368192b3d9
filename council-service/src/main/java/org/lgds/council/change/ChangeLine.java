package org.lgds.council.change;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.lgds.council.council.CouncilOutcome;

/**
 * A predecessor and one council that has its place or a part of it.
 *
 * @param predecessor code of the council whose place is taken
 * @param successor code of the council that takes it, or a part of it
 * @param role what becomes of the predecessor, or of the successor
 * @param populationShare the part of the predecessor's people that goes to the successor, above 0 and up to 1; absent from a
 *     request, it follows from the lines of the districts that lie in a split county
 */
@Embeddable
public record ChangeLine(
        @NotNull
        @Pattern(regexp = CouncilOutcome.CODE, message = "must be a register code of three or four capital letters")
        String predecessor,

        @NotNull
        @Pattern(regexp = CouncilOutcome.CODE, message = "must be a register code of three or four capital letters")
        String successor,

        @NotNull @Enumerated(EnumType.STRING) Role role,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Digits(integer = 1, fraction = 6)
        BigDecimal populationShare) {

    public ChangeLine {
        populationShare = populationShare == null ? null : populationShare.stripTrailingZeros();
    }

    /** How far the shares of one predecessor may be off 1, as thirds have no end. */
    static final BigDecimal TOLERANCE = new BigDecimal("0.0001");

    boolean ends() {
        return role != Role.CONTINUING;
    }

    ChangeLine with(BigDecimal share) {
        return new ChangeLine(predecessor, successor, role, share);
    }
}
