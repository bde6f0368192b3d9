package org.lgds.asset.shaping;

import java.time.LocalDate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.asset.readiness.CheckState;

/**
 * An answer to a readiness check.
 *
 * @param state the answer
 * @param evidence what was seen, in words; this or an address is needed for what is met or not applicable
 * @param evidenceUrl where it can be seen; this or evidence is needed for what is met or not applicable
 * @param evidenceOn the day it was seen
 */
public record Answering(
        @NotNull CheckState state,
        @Size(min = 1, max = 2000) String evidence,

        @Size(max = 500) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address")
        String evidenceUrl,

        @PastOrPresent LocalDate evidenceOn) {

    @AssertTrue(message = "say in evidence or evidenceUrl what shows it")
    boolean isShown() {
        return state == null || !state.earnsThePoint() || evidence != null || evidenceUrl != null;
    }
}
