package org.lgds.engagement.plan;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Something that a council is to do.
 *
 * @param detail what is to be done
 * @param owner whose it is to do
 * @param commitment true for what the engagement was accepted on; left out, false
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
