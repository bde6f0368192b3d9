package org.lgds.asset.adoption;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where a council says it is with an asset.
 *
 * @param assetVersion number of the version in use; needed for {@code live}
 * @param wentLiveOn needed for {@code live}, never in the future
 * @param externalId the council system's own reference, for that council and LGDS alone
 * @param reason why a step back corrects what was said before
 * @param reasonCode why it was abandoned; needed for {@code abandoned}
 */
public record AdoptionClaim(
        @NotNull Stage stage,
        @Size(min = 1, max = 50) String assetVersion,
        LocalDate wentLiveOn,
        @Size(min = 1, max = 100) String externalId,
        @Size(min = 1, max = 1000) String reason,
        ReasonCode reasonCode) {}
