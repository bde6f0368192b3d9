package org.lgds.asset.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.lgds.kit.security.Visibility;

/** An adoption as the API shows it; the council's own reference, reasons and security warnings are for it and LGDS. */
public record AdoptionView(
        UUID id,
        String council,
        UUID asset,
        Stage stage,
        String assetVersion,
        LocalDate wentLiveOn,
        String externalId,
        String reason,
        ReasonCode reasonCode,
        SecurityWarning.View securityWarning,
        Instant confirmedAt,
        Instant createdAt,
        Instant updatedAt) {

    static AdoptionView of(Adoption adoption, Visibility sight) {
        var own = sight.reaches(Visibility.COUNCIL);
        return new AdoptionView(
                adoption.id,
                adoption.council,
                adoption.assetId,
                adoption.stage,
                adoption.assetVersion,
                adoption.wentLiveOn,
                own ? adoption.externalId : null,
                own ? adoption.reason : null,
                own ? adoption.reasonCode : null,
                own ? SecurityWarning.of(adoption) : null,
                adoption.confirmedAt,
                adoption.createdAt,
                adoption.updatedAt);
    }
}
