package org.lgds.asset.reusecheck;

import java.util.List;
import java.util.UUID;

import org.lgds.asset.finding.DismissalCode;

/**
 * All that its council and LGDS read of a check, in answers and events alike.
 *
 * @param title what it is called
 * @param need the need that it is to meet
 * @param text more words on it, such as a passage of a specification
 * @param services LGSL codes of the services it is for
 * @param interactions LGIL codes of what people do with it; empty where it serves the whole of the services
 * @param kind whether it would be built or bought
 * @param outcome what the council decided
 * @param asset id of the asset chosen; absent where none was
 * @param reasonCode why nothing there would do; for {@code new} alone
 * @param reason why, in the council's words
 * @param considered ids of the assets that were looked at
 * @param shown what a search showed the council at the time
 */
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
