package org.lgds.council.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.kit.tenant.CouncilCode;

/**
 * An assessment to be started.
 *
 * @param council code of the council to be assessed, such as LDS
 * @param framework the framework's version, such as lgds-dmf/1.0.0; left out, the newest of the suite's own framework
 * @param assurance how far the result is to be checked; left out, by the council alone
 * @param prefilled true to take over the answers of the council's current result, each to be confirmed
 */
public record NewAssessment(
        @NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        @Size(max = 60)
        @Pattern(
                regexp = "[a-z][a-z0-9-]*/\\d+\\.\\d+\\.\\d+",
                message = "must be a framework and its version, such as lgds-dmf/1.0.0")
        String framework,

        Assurance assurance,
        Boolean prefilled) {}
