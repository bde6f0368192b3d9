package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One item of a batch: a claim with what it is about and, if wanted, the ETag it must still have. */
public record BatchedClaim(
        @NotNull @Pattern(regexp = "[A-Z]{3,4}", message = "must be a council's code, such as LDS")
        String council,

        @NotNull UUID asset,
        @NotNull Stage stage,
        @Size(min = 1, max = 50) String assetVersion,
        LocalDate wentLiveOn,
        @Size(min = 1, max = 100) String externalId,
        @Size(min = 1, max = 1000) String reason,
        ReasonCode reasonCode,
        @Size(max = 100) String ifMatch) {

    static BatchedClaim of(String council, UUID asset, AdoptionClaim claim, String ifMatch) {
        return new BatchedClaim(
                council,
                asset,
                claim.stage(),
                claim.assetVersion(),
                claim.wentLiveOn(),
                claim.externalId(),
                claim.reason(),
                claim.reasonCode(),
                ifMatch);
    }

    AdoptionClaim claim() {
        return new AdoptionClaim(stage, assetVersion, wentLiveOn, externalId, reason, reasonCode);
    }

    Pair pair() {
        return new Pair(council, asset);
    }

    /** A council and an asset: what an adoption is about. */
    record Pair(String council, UUID asset) {}
}
