package org.lgds.asset.adoption;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where a council says it is with an asset.
 *
 * @param stage how far the council has come
 * @param assetVersion number of the version in use; needed for {@code live}
 * @param wentLiveOn the day it went live, never in the future; needed for {@code live}
 * @param externalId the council system's own reference, for that council and LGDS alone; it names one open adoption
 * @param reason why a step back corrects what was said before
 * @param reasonCode why it was abandoned; needed for {@code abandoned}
 * @param cost what it costs; left out, what is known stays
 * @param evidenceUrl where anyone can see it live; left out, what is known stays
 */
public record AdoptionClaim(
        @NotNull Stage stage,
        @Size(min = 1, max = 50) String assetVersion,
        LocalDate wentLiveOn,
        @Size(min = 1, max = 100) String externalId,
        @Size(min = 1, max = 1000) String reason,
        ReasonCode reasonCode,
        @Valid Cost cost,

        @Size(max = 500) @Pattern(regexp = EVIDENCE, message = EVIDENCE_WANTED)
        String evidenceUrl) {

    static final String EVIDENCE = "https://[^\\s/?#]+\\.[^\\s/?#]+([/?#]\\S*)?";
    static final String EVIDENCE_WANTED = "must be an address such as https://www.leeds.gov.uk/report-it";

    /** Says where it is and nothing else. */
    static AdoptionClaim of(Stage stage, String assetVersion, LocalDate wentLiveOn) {
        return new AdoptionClaim(stage, assetVersion, wentLiveOn, null, null, null, null, null);
    }

    AdoptionClaim because(String reason, ReasonCode code) {
        return new AdoptionClaim(stage, assetVersion, wentLiveOn, externalId, reason, code, cost, evidenceUrl);
    }
}
