package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.kit.tenant.CouncilCode;

/**
 * One item of a batch: a claim with what it is about and, if wanted, the ETag it must still have. A known adoption may be
 * named by the system's own reference alone.
 *
 * @param asset id of the asset; may be left out where externalId names a known adoption
 * @param stage how far the council has come
 * @param assetVersion number of the version in use; needed for {@code live}
 * @param wentLiveOn the day it went live, never in the future; needed for {@code live}
 * @param reason why a step back corrects what was said before
 * @param reasonCode why it was abandoned; needed for {@code abandoned}
 * @param cost what it costs; left out, what is known stays
 * @param evidenceUrl where anyone can see it live; left out, what is known stays
 * @param ifMatch the ETag that the adoption must still have; left out, any will do
 */
@Schema(name = "BatchedClaim")
public record BatchedClaim(
        @NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        UUID asset,
        @NotNull Stage stage,
        @Size(min = 1, max = 50) String assetVersion,
        LocalDate wentLiveOn,
        @Size(min = 1, max = 100) String externalId,
        @Size(min = 1, max = 1000) String reason,
        ReasonCode reasonCode,
        @Valid Cost cost,

        @Size(max = 500) @Pattern(regexp = AdoptionClaim.EVIDENCE, message = AdoptionClaim.EVIDENCE_WANTED)
        String evidenceUrl,

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
                claim.cost(),
                claim.evidenceUrl(),
                ifMatch);
    }

    @AssertTrue(message = "name the asset, or the externalId of an adoption that is known")
    boolean isAbout() {
        return asset != null || externalId != null;
    }

    AdoptionClaim claim() {
        return new AdoptionClaim(stage, assetVersion, wentLiveOn, externalId, reason, reasonCode, cost, evidenceUrl);
    }

    /** A council and an asset: what an adoption is about. */
    record Pair(String council, UUID asset) {}

    /** A reference that a council's system has given. */
    record Name(String council, String externalId) {}

    /** Null where it names no reference. */
    Name name() {
        return externalId == null ? null : new Name(council, externalId);
    }
}
