package org.lgds.asset.duplication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.FindingKind;
import org.lgds.asset.indicator.KeptIndicators;

/**
 * Looks at one scope and keeps what is found. What a change raises and what a full recalculation raises come from here
 * alike, in a transaction that holds the scope: changes of the same service at once make one finding.
 */
@ApplicationScoped
class FindingDuplicates {

    private final ServiceDuplicates services;
    private final ParallelProcurements procurements;
    private final TwinAssets twins;
    private final KeepingFindings keeping;
    private final KeptIndicators indicators;
    private final Clock clock;

    FindingDuplicates(
            ServiceDuplicates services,
            ParallelProcurements procurements,
            TwinAssets twins,
            KeepingFindings keeping,
            KeptIndicators indicators,
            Clock clock) {
        this.services = services;
        this.procurements = procurements;
        this.twins = twins;
        this.keeping = keeping;
        this.indicators = indicators;
        this.clock = clock;
    }

    void in(SearchScope scope) {
        var value = scope.value();
        var today = LocalDate.now(clock);
        switch (scope.kind()) {
            case SERVICE -> ofService(Integer.parseInt(value));
            case PRODUCT -> keeping.keep(before("product = ?1", value), procurements.ofProduct(value, today));
            case CATEGORY -> keeping.keep(before("category = ?1", value), procurements.ofCategory(value, today));
            case ASSET -> ofAsset(UUID.fromString(value));
        }
    }

    private void ofService(int service) {
        keeping.keep(before("service = ?1", service), services.of(service));
        indicators.refresh(service);
    }

    private void ofAsset(UUID asset) {
        var before = before("kind = ?2 and (assetLow = ?1 or assetHigh = ?1)", asset, FindingKind.DUPLICATE_ASSET);
        keeping.keep(before, twins.of(asset, before));
    }

    private static List<DuplicationFinding> before(String condition, Object... parameters) {
        return DuplicationFinding.list(condition + " order by id", parameters);
    }
}
