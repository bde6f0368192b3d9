package org.lgds.engagement.plan;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is to be done, as a whole.
 *
 * @param commitment true of what the engagement was accepted on; false if absent
 */
public record NewAction(
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 10_000) String detail,
        @NotNull @Valid Owner owner,
        @NotNull LocalDate dueOn,
        Boolean commitment) {

    public NewAction {
        commitment = Boolean.TRUE.equals(commitment);
        if (owner != null) {
            owner.mustBeOne();
        }
    }
}
