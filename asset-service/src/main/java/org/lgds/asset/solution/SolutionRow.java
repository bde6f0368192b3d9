package org.lgds.asset.solution;

import java.time.LocalDate;
import java.util.UUID;

/** A solution as a line of a spreadsheet. */
public record SolutionRow(
        UUID id,
        String council,
        Integer service,
        Integer interaction,
        Kind kind,
        Phase phase,
        String title,
        String need,
        LocalDate startedOn,
        LocalDate liveOn,
        LocalDate retiredOn,
        Long oneOffPence,
        Long yearlyPence,
        Long spentPence,
        String oneOffBand,
        String yearlyBand,
        Integer priceBase,
        Provenance provenance,
        UUID supplier,
        String product,
        String category,
        LocalDate contractEndsOn,
        UUID asset,
        String assetVersion,
        boolean inherited,
        String inheritedFrom,
        boolean confirmed,
        boolean outsideTier,
        String externalId) {

    static SolutionRow of(SolutionView view) {
        var facts = view.facts();
        var cost = view.cost();
        var bands = view.costBands();
        return new SolutionRow(
                facts.id(),
                facts.council(),
                facts.service(),
                facts.interaction(),
                facts.kind(),
                facts.phase(),
                facts.title(),
                facts.need(),
                facts.startedOn(),
                facts.liveOn(),
                facts.retiredOn(),
                cost == null ? null : cost.oneOffPence(),
                cost == null ? null : cost.yearlyPence(),
                cost == null ? null : cost.spentPence(),
                bands == null ? null : bands.oneOff().label(),
                bands == null ? null : bands.yearly().label(),
                cost != null ? cost.priceBase() : bands == null ? null : bands.priceBase(),
                cost != null ? cost.provenance() : bands == null ? null : bands.provenance(),
                facts.supplier(),
                facts.product(),
                facts.category(),
                facts.contractEndsOn(),
                facts.asset(),
                facts.assetVersion(),
                facts.inherited(),
                String.join(" ", facts.inheritedFrom()),
                facts.confirmed(),
                facts.outsideTier(),
                view.externalId());
    }
}
