package org.lgds.asset.solution;

import java.time.Instant;
import java.util.UUID;

/**
 * What a solution was said to cost at a time: in figures for its council, LGDS and, of the present cost, others if the council
 * consents; else in bands.
 *
 * @param solution id of the solution
 * @param cost the figures; absent where they are not the caller's to see
 * @param costBands bands, for who may not see the figures
 * @param note where the figures come from; for the council and LGDS alone
 * @param recordedAt when it was recorded, in UTC
 */
public record CostView(UUID id, UUID solution, Cost cost, CostBands costBands, String note, Instant recordedAt) {

    static CostView of(CostRecord record, boolean exact, boolean own) {
        return new CostView(
                record.id,
                record.solution,
                exact ? record.cost() : null,
                exact ? null : CostBands.of(record.cost()),
                own ? record.note : null,
                record.recordedAt);
    }
}
