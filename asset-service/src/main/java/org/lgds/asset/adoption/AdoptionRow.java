package org.lgds.asset.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.lgds.asset.solution.Provenance;

/** An adoption as one line of a spreadsheet. */
public record AdoptionRow(
        UUID id,
        String council,
        UUID asset,
        Stage stage,
        String assetVersion,
        LocalDate wentLiveOn,
        LocalDate endedOn,
        String evidenceUrl,
        Verified verified,
        boolean stale,
        int adaptations,
        int upstreamed,
        String externalId,
        ReasonCode reasonCode,
        Long oneOffPence,
        Long yearlyPence,
        Long quotePence,
        Integer priceBase,
        Provenance provenance,
        Instant confirmedAt) {

    static AdoptionRow of(AdoptionView adoption) {
        var cost = adoption.cost();
        return new AdoptionRow(
                adoption.id(),
                adoption.council(),
                adoption.asset(),
                adoption.stage(),
                adoption.assetVersion(),
                adoption.wentLiveOn(),
                adoption.milestones() == null ? null : adoption.milestones().endedOn(),
                adoption.evidenceUrl(),
                adoption.verified(),
                adoption.stale(),
                adoption.adaptations(),
                adoption.upstreamed(),
                adoption.externalId(),
                adoption.reasonCode(),
                cost == null ? null : cost.oneOffPence(),
                cost == null ? null : cost.yearlyPence(),
                cost == null ? null : cost.quotePence(),
                cost == null ? null : cost.priceBase(),
                cost == null ? null : cost.provenance(),
                adoption.confirmedAt());
    }
}
