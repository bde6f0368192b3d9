package org.lgds.asset.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An adoption as a line of a spreadsheet. */
public record AdoptionRow(
        UUID id,
        String council,
        UUID asset,
        Stage stage,
        String assetVersion,
        LocalDate wentLiveOn,
        String externalId,
        Instant confirmedAt) {

    static AdoptionRow of(AdoptionView adoption) {
        return new AdoptionRow(
                adoption.id(),
                adoption.council(),
                adoption.asset(),
                adoption.stage(),
                adoption.assetVersion(),
                adoption.wentLiveOn(),
                adoption.externalId(),
                adoption.confirmedAt());
    }
}
