package org.lgds.council.change;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.council.council.CouncilOutcome;

/**
 * A reorganisation, when proposing it and when changing what is proposed.
 *
 * @param reference a name for people and links, such as {@code surrey-2027}; unique
 * @param title what it is called
 * @param shadowFrom the day that new councils are shadow councils; without it they become so on the vesting day
 * @param vestsOn the day that successors take over; it may be absent until the order is made
 * @param lines who takes over from whom
 * @param outcomes what becomes of those who come out of it; each council that is made needs one
 */
public record NewChange(
        @Size(max = 100)
        @Pattern(
                regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                message = "must be small letters, digits and hyphens, such as surrey-2027")
        String reference,

        @NotBlank @Size(max = 200) String title,
        LocalDate shadowFrom,
        LocalDate vestsOn,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid ChangeLine> lines,
        @Size(max = 500) List<@NotNull @Valid CouncilOutcome> outcomes) {

    public NewChange {
        outcomes = outcomes == null ? List.of() : outcomes;
    }
}
