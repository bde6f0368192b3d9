package org.lgds.council.answer;

import java.time.LocalDate;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Evidence to be added.
 *
 * @param kind what it is
 * @param title what it is called
 * @param url where a link or document is
 * @param reference what a record is known by in the council's own systems
 * @param datedOn the day it is of, or was observed
 * @param visibility who is shown it; reviewers where it is left out
 */
public record NewEvidence(
        @NotNull EvidenceItem.Kind kind,
        @NotBlank @Size(max = 300) String title,

        @Size(max = 500) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address")
        String url,

        @Size(min = 1, max = 300) String reference,
        LocalDate datedOn,
        EvidenceItem.Sight visibility) {

    @AssertTrue(message = "a link needs a url, and a record its reference")
    boolean isFindable() {
        return (kind != EvidenceItem.Kind.LINK || url != null)
                && (kind != EvidenceItem.Kind.RECORD_REFERENCE || reference != null);
    }
}
