package org.lgds.asset.solution;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Into which phase a solution goes.
 *
 * @param phase the phase it goes into
 * @param on the day it does; needed for {@code live} and {@code retired}
 * @param reason why; needed for a step back
 */
public record PhaseMove(
        @NotNull Phase phase,
        LocalDate on,
        @Size(min = 1, max = 1000) String reason) {}
