package org.lgds.bench.catalogue;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a council's system says of one adoption: live, in version 1.0.0.
 *
 * @param reference the system's own
 */
record SyncRow(UUID asset, LocalDate wentLiveOn, String reference) {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    static SyncRow of(UUID asset, int place) {
        return new SyncRow(asset, FIRST, "row-" + place);
    }

    SyncRow changed() {
        return new SyncRow(asset, wentLiveOn.plusDays(1), reference);
    }

    String json(String council) {
        return """
                {"council":"%s","asset":"%s","stage":"live","assetVersion":"1.0.0","wentLiveOn":"%s","externalId":"%s"}
                """.formatted(council, asset, wentLiveOn, reference);
    }
}
