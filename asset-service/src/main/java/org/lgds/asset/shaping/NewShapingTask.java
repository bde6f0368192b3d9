package org.lgds.asset.shaping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lgds.asset.readiness.Check;

/**
 * Work to be done so that a failed check is met.
 *
 * @param check the check that is to be met
 * @param title the work in a few words
 * @param notes what is to be done
 */
public record NewShapingTask(
        @NotNull Check check,
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 4000) String notes) {}
