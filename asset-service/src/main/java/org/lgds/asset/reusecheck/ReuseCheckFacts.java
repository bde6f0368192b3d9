package org.lgds.asset.reusecheck;

import java.util.List;
import java.util.UUID;

import org.lgds.asset.finding.DismissalCode;

/** All that its council and LGDS read of a check, in answers and events alike. */
public record ReuseCheckFacts(
        UUID id,
        String council,
        String title,
        String need,
        String text,
        List<Integer> services,
        List<Integer> interactions,
        Plan kind,
        Decision outcome,
        UUID asset,
        DismissalCode reasonCode,
        String reason,
        List<UUID> considered,
        Matches shown) {

    static ReuseCheckFacts of(ReuseCheck check) {
        return new ReuseCheckFacts(
                check.id,
                check.council,
                check.title,
                check.need,
                check.text,
                List.of(check.services),
                List.of(check.interactions),
                check.kind,
                check.outcome,
                check.assetId,
                check.reasonCode,
                check.reason,
                List.of(check.considered),
                check.shown);
    }
}
